import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { oneForm } from '../../keys/address-digest.ts'

/**
 * Whether all addresses are those of people of the account. They are theirs for sure: everybody came by an
 * invitation that was sent there.
 */
export async function areOwnAddresses(
  { database }: Pick<House, 'database'>,
  account: string,
  addresses: readonly string[],
): Promise<boolean> {
  const people = await readAs(database, 'customer', account, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select('person.email')
      .where('membership.account_id', '=', account)
      .execute(),
  )
  const own = new Set(people.map(({ email }) => oneForm(email)))
  return addresses.every((address) => own.has(oneForm(address)))
}
