import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** Refuses for the reasons that `mixing` finds. Throws PERSON_ALREADY_MEMBER, PERSON_IS_STAFF. */
export async function refuseMixing(
  tx: Tx,
  personId: string,
  account: string | null,
): Promise<void> {
  const found = await mixing(tx, personId, account)
  if (found !== null) throw new AppError(found)
}

/**
 * Why a person cannot be taken into an account, or onto the staff with null: they are already there, or on
 * the other side, since staff and the people of accounts never mix. Null where nothing is in the way.
 */
export async function mixing(
  tx: Tx,
  personId: string,
  account: string | null,
): Promise<'PERSON_ALREADY_MEMBER' | 'PERSON_IS_STAFF' | null> {
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
  if (isThere) return 'PERSON_ALREADY_MEMBER'
  const isAcross = account === null ? memberships.length > 0 : staff !== undefined
  return isAcross ? 'PERSON_IS_STAFF' : null
}
