import {
  isTouched,
  outcomeCodes,
  type ProviderIncident,
  type SentImport,
  type WatchingTerms,
  watchedBy,
  watchingRules,
} from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { readProviderIncidents } from '../sweep-returns.ts'
import type { OutcomeSpan } from './outcome-span.ts'

/**
 * What was sent to each import under each approval of a stretch of time, and what came of it. What is sent belongs to
 * the last approval given before. What an approval covers is what it opens the gate for: its imports, the same
 * list or a proven part of it imported again, and what arrives through its sources. What a mailbox provider returned
 * that failed for many is left out, as where returns are judged.
 *
 * Three statements, whatever the number of imports, and each count is read once.
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
  const incidents = await readProviderIncidents(tx, span.since)
  const { rows } = await hashed(tx, () =>
    sql<Omit<SentImport, 'shareTold' | 'untold'> & { batchId: string }>`
      with ${spans(span)},
      failing as (${failingDays(incidents)}),
      sending as materialized (${sendingOfDays(span.since, terms)}),
      sent as (
        select place, sum(sending.sent)::float8 as sent, sum(failed)::float8 as failed,
          case when bool_or(is_named) then sum(sending.reporting)::float8 end as reporting
        from span join sending on sending.account_id = span.account_id
          and sending.group_id = span.group_id and sending.batch_id = span.batch_id
          and sending.day >= span.first and sending.day < span.until
        group by place
      ),
      ${cameOfSpans(span.since, terms)}
      select approval_id as "decisionId", account_id as "accountId", group_id as "groupId",
        batch_id as "batchId", sent, reporting, failed, coalesce(came.came, '[]') as came
      from span join sent using (place) left join came using (place)
      order by approval_id, batch_id`.execute(tx),
  )
  return rows.map((row) => ({ ...row, shareTold: 0, untold: untold.get(row.accountId) ?? [] }))
}

/**
 * Reads everything once and puts it together by hash. The planner knows nothing of how accounts, groups and imports
 * hang together, expects one row of them, and would look up each of some hundred thousand by itself.
 */
async function hashed<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  for (const [name, value] of hashing) await sql.raw(`set local ${name} = ${value}`).execute(tx)
  const result = await work()
  for (const [name] of hashing) await sql.raw(`set local ${name} to default`).execute(tx)
  return result
}

const hashing = [
  ['enable_nestloop', 'off'],
  ['enable_mergejoin', 'off'],
  ['enable_sort', 'off'],
  ['jit', 'off'],
  ['work_mem', "'64MB'"],
] as const

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
      select row_number() over () as place, account_id, group_id, approval_id, batch_id, first,
        least(first + ${days}::int, next) as until
      from bounded where starts_at < ${until}::date
    )`
}

/** The days on which mailbox providers failed. */
function failingDays(incidents: readonly ProviderIncident[]) {
  const [first, last] = (['from', 'until'] as const).map((end) =>
    incidents.map((incident) => incident[end].slice(0, 10)),
  )
  return sql`select distinct provider, day::date as day
    from unnest(${incidents.map(({ provider }) => provider)}::text[], ${first}::date[], ${last}::date[])
      as incident (provider, first, last), generate_series(first, last, interval '1 day') day`
}

function sendingOfDays(since: string, terms: WatchingTerms) {
  return sql`
    select account_id, group_id, batch_id, day, sum(recipients) as sent,
      bool_or(provider is not null) as is_named,
      coalesce(sum(recipients) filter (where provider = any(${reporting(terms)})), 0) as reporting,
      coalesce(sum(recipients) filter (where (provider, day) in (
        select provider, day from failing)), 0) as failed
    from sent_count where day >= ${since}::date group by account_id, group_id, batch_id, day`
}

/**
 * What came of what was sent then, within the window of its kind. Where the day of sending was not told, it is the
 * last one before, as in `readCameRows`.
 */
function cameOfSpans(since: string, terms: WatchingTerms) {
  const windows = outcomeCodes.map((code) => windowOf(terms, code))
  const touched = outcomeCodes.filter((code) => isTouched(code, 'bounces'))
  return sql`
    returned as not materialized (
      select * from return_count
      where came_on >= ${since}::date and batch_id is not null and code = any(${[...outcomeCodes]})
    ), undated as (
      select distinct account_id, group_id, batch_id, came_on from returned where sent_on is null
    ), dated as materialized (
      select account_id, batch_id, came_on, max(day) as day from (
        select undated.*, day from undated join sending using (account_id, group_id, batch_id)
        union all select undated.*, day from undated join sending using (account_id, group_id)
          where sending.batch_id is null
      ) before where day <= came_on group by account_id, batch_id, came_on
    ), told as (
      select account_id, batch_id, sent_on as day, came_on, code, provider, basis, count
      from returned where sent_on is not null
      union all
      select account_id, batch_id, dated.day, came_on, code, provider, basis, count
      from returned join dated using (account_id, batch_id, came_on) where sent_on is null
    ), summed as (
      select place, told.code, basis, sum(count) as count,
        coalesce(sum(count) filter (where provider = any(${reporting(terms)})), 0) as reporting
      from span join told on told.account_id = span.account_id and told.batch_id = span.batch_id
        and told.day >= span.first and told.day < span.until
      join unnest(${[...outcomeCodes]}::text[], ${windows}::int[]) as kind (code, days)
        on kind.code = told.code and told.came_on - told.day <= kind.days
      where told.code <> all(${touched}::text[]) or not coalesce(
        (provider, told.day) in (select provider, day from failing)
          or (provider, told.came_on) in (select provider, day from failing), false)
      group by place, told.code, basis
    ), came as (
      select place, json_agg(json_build_object(
        'code', code, 'basis', basis, 'count', count, 'reporting', reporting)) as came
      from summed group by place
    )`
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
