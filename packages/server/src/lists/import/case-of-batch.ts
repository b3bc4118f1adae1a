import { sql } from 'kysely'

/** The newest case that covers the import of the row, or null. */
export const caseOfBatch = sql<string | null>`(
  select approval_case.case_id from case_batch
  join approval_case using (account_id, case_id)
  where case_batch.account_id = batch.account_id and case_batch.batch_id = batch.batch_id
  order by approval_case.opened_at desc, approval_case.case_id desc limit 1
)`.as('case_id')
