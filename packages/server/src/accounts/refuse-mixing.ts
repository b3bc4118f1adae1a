import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'

/**
 * Refuses to take a person into an account, or onto the staff with null, who is there already or on the
 * other side: staff and the people of accounts never mix. Throws PERSON_ALREADY_MEMBER, PERSON_IS_STAFF.
 */
export async function refuseMixing(
  tx: Tx,
  personId: string,
  account: string | null,
): Promise<void> {
  const staff = await tx
    .selectFrom('staff_member')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const memberships = await tx
    .selectFrom('membership')
    .select('account_id')
    .where('person_id', '=', personId)
    .execute()
  const isThere =
    account === null
      ? staff !== undefined
      : memberships.some((membership) => membership.account_id === account)
  if (isThere) throw new AppError('PERSON_ALREADY_MEMBER')
  if (account === null ? memberships.length > 0 : staff !== undefined) {
    throw new AppError('PERSON_IS_STAFF')
  }
}
