import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { AppError } from '../../http/app-error.ts'

/** What a reviewer reads must not change under their hands. */
export async function refuseUnderReview(tx: Tx, account: string, batch: string): Promise<void> {
  const row = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select('approval_case.case_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.batch_id', '=', batch)
    .where('approval_case.status', 'in', ['in_review', 'awaiting_answer'])
    .executeTakeFirst()
  if (row !== undefined) throw new AppError('BATCH_IN_REVIEW', { about: { caseId: row.case_id } })
}
