import {
  outcomeCodes,
  type SentImport,
  type WatchingTerms,
  watchedBy,
  watchingRules,
} from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { OutcomeSpan } from './outcome-span.ts'

/**
 * What was sent to each import under each approval of a stretch of time, and what came of it. What is sent belongs to
 * the last approval given before. What an approval covers is what it opens the gate for: its imports, the same
 * list or a proven part of it imported again, and what arrives through its sources.
 *
 * Two statements, whatever the number of imports.
 *
 * @param tx as `desk`
 * @returns without what samples tell apart
 */
export async function readSentImports(
  tx: Tx,
  span: OutcomeSpan,
  terms: WatchingTerms,
): Promise<(SentImport & { batchId: string })[]> {
  const untold = await readUntold(tx, span.since)
  const { rows } = await sql<Omit<SentImport, 'shareTold' | 'untold'> & { batchId: string }>`
    with ${spans(span)}, sent as (
      select span.account_id, span.group_id, span.approval_id, span.batch_id,
        sum(recipients)::float8 as sent,
        case when bool_or(provider is not null)
          then coalesce(sum(recipients) filter (where provider = any(${reporting(terms)})), 0)::float8
        end as reporting
      from span join sent_count told on told.account_id = span.account_id
        and told.group_id = span.group_id and told.batch_id = span.batch_id
        and told.day >= span.first and told.day < span.until
      group by span.account_id, span.group_id, span.approval_id, span.batch_id
    ), came as (${cameOfSpans(span.since, terms)})
    select approval_id as "decisionId", account_id as "accountId", group_id as "groupId",
      batch_id as "batchId", sent, reporting, coalesce(came.came, '[]') as came
    from sent left join came using (account_id, approval_id, batch_id)
    order by approval_id, batch_id`.execute(tx)
  return rows.map((row) => ({ ...row, shareTold: 0, untold: untold.get(row.accountId) ?? [] }))
}

/** For which days of sending each import belongs to which approval. */
function spans({ since, until, days }: OutcomeSpan) {
  const covering = sql`select given.*, batch.batch_id from given join approval_batch list
    on list.account_id = given.account_id and list.approval_id = given.approval_id
    join batch on batch.account_id = given.account_id and batch.group_id = given.group_id`
  return sql`given as (
      select account_id, approval_id, group_id, starts_at,
        (starts_at at time zone 'UTC')::date as first
      from approval where starts_at >= ${since}::date
    ), covered as (
      ${covering} and batch.batch_id = list.batch_id
      union ${covering} and batch.digest = list.digest
      union ${covering} and batch.part_of = list.digest
      union select given.*, batch.batch_id from given join approval_source source
        on source.account_id = given.account_id and source.approval_id = given.approval_id
        join batch on batch.account_id = given.account_id and batch.source_id = source.source_id
          and batch.source_version = source.version and not batch.beyond_cap
    ), bounded as (
      select covered.*, lead(first) over (
        partition by account_id, batch_id order by starts_at, approval_id) as next
      from covered
    ), span as (
      select account_id, group_id, approval_id, batch_id, first,
        least(first + ${days}::int, next) as until
      from bounded where starts_at < ${until}::date
    )`
}

/**
 * What came of what was sent then, within the window of its kind. Where the day of sending was not told, it is the
 * last one before, as in `readCameRows`.
 */
function cameOfSpans(since: string, terms: WatchingTerms) {
  const windows = outcomeCodes.map((code) => windowOf(terms, code))
  return sql`
    select account_id, approval_id, batch_id, jsonb_agg(jsonb_build_object(
      'code', code, 'basis', basis, 'count', count, 'reporting', reporting)) as came
    from (
      select span.account_id, span.approval_id, span.batch_id, told.code, told.basis,
        sum(told.count) as count,
        coalesce(sum(told.count) filter (where told.provider = any(${reporting(terms)})), 0)
          as reporting
      from span join (
        select returned.*, coalesce(sent_on, (
          select max(day) from sent_count sent
          where sent.account_id = returned.account_id and sent.group_id = returned.group_id
            and (sent.batch_id = returned.batch_id or sent.batch_id is null)
            and sent.day <= returned.came_on)) as day
        from return_count returned
        where came_on >= ${since}::date and batch_id is not null and code = any(${[...outcomeCodes]})
      ) told on told.account_id = span.account_id and told.batch_id = span.batch_id
        and told.day >= span.first and told.day < span.until
      join unnest(${[...outcomeCodes]}::text[], ${windows}::int[]) as kind (code, days)
        on kind.code = told.code and told.came_on - told.day <= kind.days
      group by span.account_id, span.approval_id, span.batch_id, told.code, told.basis
    ) summed
    group by account_id, approval_id, batch_id`
}

function reporting({ complaintsFrom }: WatchingTerms) {
  return sql`${[...complaintsFrom]}::text[]`
}

function windowOf(terms: WatchingTerms, code: (typeof outcomeCodes)[number]): number {
  const own = watchingRules.filter((rule) => watchedBy[rule].code === code)
  return Math.max(...own.map((rule) => terms.rules[rule].withinDays))
}

/** Of which kinds something came back to an account that no sample could place. */
async function readUntold(tx: Tx, since: string) {
  const { rows } = await sql<{ account: string; codes: SentImport['untold'] }>`
    select account_id as account, array_agg(distinct code) as codes from untold_count
    where came_on >= ${since}::date and code = any(${[...outcomeCodes]})
    group by account_id`.execute(tx)
  return new Map(rows.map(({ account, codes }) => [account, codes]))
}
