import { sql } from 'kysely'
import type { Breach } from './invariants.ts'
import type { Stage } from './stage.ts'

/** What must hold of decisions on goodwill, and of every decision that was taken back, and does not. */
export async function goodwillBreaches(stage: Stage): Promise<Breach[]> {
  return [
    ...(await unlikeOutcomes(stage)),
    ...(await grantedTwice(stage)),
    ...(await tracesOfTakenBack(stage)),
    ...(await touchedElsewhere(stage)),
  ]
}

/** A request has the outcome that is in the platform's list, once in log and thread, and one letter to each reader. */
async function unlikeOutcomes({ house, account }: Stage): Promise<Breach[]> {
  const { rows } = await sql<{ wanted: number } & Record<string, unknown>>`
    select * from (select request_id, outcome, coalesce(outcome in ('granted', 'declined'), false)::int as wanted,
      (select count(*)::int from goodwill_decision as made where made.account_id = request.account_id
        and made.request_id = request.request_id and made.outcome = request.outcome) as handed,
      (select count(*)::int from goodwill_decision as made where made.account_id = request.account_id
        and made.request_id = request.request_id) as decided,
      (select count(*)::int from event where event.account_id = request.account_id
        and subject = request_id::text and type in ('goodwill_granted', 'goodwill_declined')) as logged,
      (select count(*)::int from request_message as message join goodwill_decision as made
        on made.account_id = message.account_id and made.decision_id = message.message_id
        where message.account_id = request.account_id and message.request_id = request.request_id) as written,
      (select count(*)::int from mail where mail.account_id = request.account_id
        and letter ->> 'template' = 'goodwill_decided'
        and letter #>> '{params,url}' like '%' || request_id) as mailed,
      (select count(*)::int from scheduled_decision as waiting where waiting.account_id = request.account_id
        and waiting.request_id = request.request_id and waiting.refused is null) as waits
    from request where account_id = ${account} and kind = 'goodwill') as told
    where not (handed = wanted and decided = wanted and logged = wanted and written = wanted
      and mailed = wanted and (wanted = 0 or waits = 0))`.execute(house.database.root)
  return rows.map((row) => ({ invariant: 'outcome of goodwill', about: JSON.stringify(row) }))
}

/** For one booking goodwill is granted once, and once more for each missed promise that it makes good. */
async function grantedTwice({ house, account }: Stage): Promise<Breach[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select plan ->> 'bookedOn' as booked, array_agg(measure) as measures from goodwill_decision as made
    where account_id = ${account} and outcome = 'granted' and not exists (select from missed_promise
      where missed_promise.account_id = made.account_id and missed_promise.decision_id = made.decision_id)
    group by plan ->> 'bookedOn' having count(*) > 1`.execute(house.database.root)
  return rows.map((row) => ({ invariant: 'goodwill granted twice', about: JSON.stringify(row) }))
}

/** What was taken back was never made: not in the log, the thread, the platform's list, or a letter. */
async function tracesOfTakenBack({ house, account, takenBack }: Stage): Promise<Breach[]> {
  if (takenBack.size === 0) return []
  const { rows } = await sql<Record<string, unknown>>`
    select id, (select type from event where account_id = ${account} and body::text like '%' || id || '%' limit 1),
      (select letter ->> 'template' from mail where account_id = ${account}
        and letter::text like '%' || id || '%' limit 1) as letter,
      (select 'message' from request_message where account_id = ${account} and message_id::text = id),
      (select 'decision' from decision where account_id = ${account} and decision_id::text = id),
      (select 'goodwill' from goodwill_decision where account_id = ${account} and decision_id::text = id)
    from unnest(${[...takenBack]}::text[]) as given (id)
    where exists (select from event where account_id = ${account} and body::text like '%' || id || '%')
      or exists (select from mail where account_id = ${account} and letter::text like '%' || id || '%')
      or exists (select from request_message where account_id = ${account} and message_id::text = id)
      or exists (select from decision where account_id = ${account} and decision_id::text = id)
      or exists (select from goodwill_decision where account_id = ${account} and decision_id::text = id)`.execute(
    house.database.root,
  )
  return rows.map((row) => ({
    invariant: 'traces of what was taken back',
    about: JSON.stringify(row),
  }))
}

/** Nobody of this account did anything to another's request. */
async function touchedElsewhere({ house, stranger }: Stage): Promise<Breach[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select status, (select count(*)::int from request_message as message
      where message.account_id = request.account_id and message.request_id = request.request_id) as messages,
      (select holder from request_queue as queued
        where queued.account_id = request.account_id and queued.request_id = request.request_id)
    from request where account_id = ${stranger.account} and request_id = ${stranger.request}`.execute(
    house.database.root,
  )
  const [row] = rows
  if (row?.status === 'open' && row.messages === 1 && row.holder === null) return []
  return [{ invariant: "another account's request", about: JSON.stringify(row) }]
}
