import { sql } from 'kysely'

/** How many recipients the imports of a row's case hold together. */
export const recipientsOfCase = sql<number>`(
  select coalesce(sum(batch.recipients), 0)::int from case_batch
  join batch using (account_id, batch_id)
  where case_batch.account_id = approval_case.account_id
    and case_batch.case_id = approval_case.case_id
)`.as('recipients')
