import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'

/** A case's newest submission revision. Throws NOT_FOUND. */
export async function caseRevision(tx: Tx, account: string, caseId: string): Promise<number> {
  const row = await tx
    .selectFrom('approval_case')
    .select('state')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row.state.revision
}
