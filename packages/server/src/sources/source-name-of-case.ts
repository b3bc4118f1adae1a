import { sql } from 'kysely'

/** The name of the source that the case of the row is about, where it is about no recipients yet. */
export const sourceNameOfCase = sql<string | null>`(
  select source.name from case_source
  join source using (account_id, source_id)
  where case_source.account_id = approval_case.account_id
    and case_source.case_id = approval_case.case_id
    and not exists (
      select from case_batch
      where case_batch.account_id = approval_case.account_id
        and case_batch.case_id = approval_case.case_id
    )
  order by source.created_at limit 1
)`.as('source_name')
