import { sql } from 'kysely'

/** The recipients of several imports; imports with the same content count once. */
export function recipientsIn(
  batches: readonly { batch_id: string; digest: string | null; recipients: number }[],
): number {
  const contents = new Map(
    batches.map(({ batch_id, digest, recipients }) => [digest ?? batch_id, recipients]),
  )
  return [...contents.values()].reduce((sum, recipients) => sum + recipients, 0)
}

const ofCase = sql<number>`(
  select coalesce(sum(recipients), 0)::int from (
    select max(batch.recipients) as recipients from case_batch
    join batch using (account_id, batch_id)
    where case_batch.account_id = approval_case.account_id
      and case_batch.case_id = approval_case.case_id
    group by coalesce(batch.digest, batch.batch_id::text)
  ) content
)`

/** The same for the imports of a row's case, as `recipientsIn` counts them. */
export const recipientsOfCase = ofCase.as('recipients')

/** The same while the case is open; 0 once nothing waits any more. */
export const recipientsOfOpenCase = sql<number>`case
  when approval_case.status in ('awaiting_submission', 'in_review', 'awaiting_answer', 'lapsed') then ${ofCase}
  else 0
end`.as('recipients')
