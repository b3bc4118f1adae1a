import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'

/** Throws NOT_FOUND unless the case is the account's: a case under another's path is not there. */
export async function requireCase(tx: Tx, account: string, caseId: string): Promise<void> {
  const row = await tx
    .selectFrom('approval_case')
    .select('case_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
}
