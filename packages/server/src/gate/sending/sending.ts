import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { oneForm } from '../../keys/address-digest.ts'
import { permitRing } from '../../keys/permit-keys.ts'
import { type PermitSigner, permitSigner } from './permit-token.ts'
import { type CountedGroup, tellGateOfCaps } from './untold-caps.ts'

/** What permits and reports need as well as the gate's own tables. */
export interface Sending {
  signer: PermitSigner
  /** Whether all addresses belong to people of the account. Throws ASK_WEB_SERVER where this is not known. */
  areOwnAddresses(account: string, addresses: readonly string[]): Promise<boolean>
  /** Tells the gate at once about groups whose caps it has out of date; otherwise that happens later. */
  tellGate(groups: readonly CountedGroup[]): Promise<void>
}

/** All of it, for a process that may change accounts and knows people. */
export function sendingOf(house: House): Sending {
  const { config, keys } = house
  return {
    signer: permitSigner(config.url, permitRing(config, keys.signing)),
    areOwnAddresses: (account, addresses) => areOwnAddresses(house, account, addresses),
    tellGate: (groups) => tellGateOfCaps(house, groups),
  }
}

/**
 * Whether all addresses belong to people of the account. They surely do: each came by an invitation sent
 * there.
 */
async function areOwnAddresses(
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
