import { isId } from '@freigabe/gate'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { AppError } from '../../http/app-error.ts'

/** The import of the group with this id or reference. Throws NOT_FOUND, also for a removed one. */
export async function findBatch(tx: Tx, account: string, group: string, idOrReference: string) {
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where(isId(idOrReference) ? 'batch_id' : 'reference', '=', idOrReference)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (batch === undefined) throw new AppError('NOT_FOUND')
  return batch
}

/** The newest case that covers the import of the row, or null. */
export const caseOfBatch = sql<string | null>`(
  select approval_case.case_id from case_batch
  join approval_case using (account_id, case_id)
  where case_batch.account_id = batch.account_id and case_batch.batch_id = batch.batch_id
  order by approval_case.opened_at desc, approval_case.case_id desc limit 1
)`.as('case_id')

/** An import must not change while a reviewer reads it. */
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
