import { sql } from 'kysely'
import type { Repeat } from '../../database/tables.ts'

interface Counted {
  batch_id: string
  digest: string | null
  recipients: number
  repeats: readonly Repeat[]
}

const kept = `coalesce(batch.repeats, batch.comparison -> 'repeats', '[]')`

/** Who of an import is in earlier imports of its group, too. */
export const repeats = sql<Repeat[]>`${sql.raw(kept)}`.as('repeats')

/** The recipients of several imports: those with the same content count once, and so does whoever is in several. */
export function recipientsIn(batches: readonly Counted[]): number {
  const ids = new Set(batches.map(({ batch_id }) => batch_id))
  const contents = new Map<string, number>()
  for (const { batch_id, digest, recipients, repeats } of batches) {
    const own = repeats.reduce((left, repeat) => left - countedAgain(repeat, ids), recipients)
    const content = digest ?? batch_id
    contents.set(content, Math.max(0, Math.min(own, contents.get(content) ?? own)))
  }
  return [...contents.values()].reduce((sum, recipients) => sum + recipients, 0)
}

/** Who of an import is counted at one of these imports already. */
function countedAgain({ batchId, recipients, older = [] }: Repeat, ids: ReadonlySet<string>) {
  if (ids.has(batchId)) return recipients
  return older
    .filter(({ batchIds }) => batchIds.some((id) => ids.has(id)))
    .reduce((sum, kind) => sum + kind.recipients, 0)
}

const ofCase = sql<number>`(
  select coalesce(sum(recipients), 0)::int from (
    select greatest(0, min(batch.recipients - (
      select coalesce(sum(case
        when again ->> 'batchId' = any (others.ids) then (again ->> 'recipients')::int
        else (
          select coalesce(sum((older ->> 'recipients')::int), 0)
          from jsonb_array_elements(again -> 'older') as older
          where older -> 'batchIds' ?| others.ids)
        end), 0)
      from jsonb_array_elements(${sql.raw(kept)}) as again,
        lateral (
          select array_agg(other.batch_id::text) as ids from case_batch as other
          where other.account_id = approval_case.account_id
            and other.case_id = approval_case.case_id) as others
    ))) as recipients from case_batch
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
