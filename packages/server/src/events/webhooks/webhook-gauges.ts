import { sql } from 'kysely'
import type { Gauge } from 'prom-client'
import type { Clock } from '../../clock.ts'
import { type Database, readAs } from '../../database/database.ts'
import { gaugeOf } from '../../http/metrics-of-stock.ts'

/** How webhooks go, as the database has it: for the workers, that send them, have no address to ask. */
export function webhookGauges(database: Database, clock: Clock): Gauge[] {
  return [
    gaugeOf(
      'freigabe_webhook_endpoints',
      'Webhook endpoints by whose they are and how they stand: active, failing, paused.',
      ['of', 'state'],
      () => countEndpoints(database),
    ),
    gaugeOf(
      'freigabe_webhook_attempts',
      'What was sent to webhook endpoints in the last five minutes: arrived, or why not.',
      ['outcome'],
      () => countAttempts(database, clock),
    ),
    gaugeOf(
      'freigabe_webhook_waiting_seconds',
      'For how long the oldest event waits that is due at an endpoint which works.',
      [],
      () => readWaiting(database, clock),
    ),
  ]
}

function countEndpoints(database: Database) {
  return readAs(database, 'worker', null, async (tx) => {
    const { rows } = await sql<{ of: string; state: string; count: number }>`
      select case when account_id is null then 'platform' else 'account' end as of,
        case when state = 'active' and failing_since is not null then 'failing' else state end as state,
        count(*)::int as count
      from webhook_endpoint group by 1, 2`.execute(tx)
    return rows
  })
}

function countAttempts(database: Database, clock: Clock) {
  const since = new Date(Date.parse(clock.now()) - 300_000).toISOString()
  return readAs(database, 'worker', null, async (tx) => {
    const { rows } = await sql<{ outcome: string; count: number }>`
      select coalesce(fault, 'arrived') as outcome, count(*)::int as count
      from webhook_attempt where at > ${since} group by 1`.execute(tx)
    return rows
  })
}

function readWaiting(database: Database, clock: Clock) {
  return readAs(database, 'worker', null, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select coalesce(max(extract(epoch from ${clock.now()}::timestamptz - event.at)), 0)::float8 as count
      from (
        select min(cursor) + 1 as position from webhook_endpoint
        where state = 'active' and failing_since is null
          and wanted > cursor
      ) as oldest
        join event_position using (position)
        join public_event as event using (account_id, number)`.execute(tx)
    return rows
  })
}
