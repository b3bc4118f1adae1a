import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** Deletes an invitation that nobody has accepted: to an account, or to the staff. Throws NOT_FOUND. */
export async function deleteInvitation(
  tx: Tx,
  account: string | null,
  invitation: string,
): Promise<void> {
  const gone = await tx
    .deleteFrom('invitation')
    .where('account_id', account === null ? 'is' : '=', account)
    .where('invitation_id', '=', invitation)
    .where('accepted_at', 'is', null)
    .returning('invitation_id')
    .executeTakeFirst()
  if (gone === undefined) throw new AppError('NOT_FOUND')
}
