import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** Throws NOT_FOUND unless the account was asked about the complaint: others are not there for it. */
export async function requireInquiry(
  tx: Tx,
  account: string,
  complaint: string,
): Promise<{ may_answer: boolean }> {
  const row = await tx
    .selectFrom('complaint_inquiry')
    .select('may_answer')
    .where('account_id', '=', account)
    .where('complaint_id', '=', complaint)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}
