import type { PromiseFigures } from '@freigabe/contract'
import type { Route } from '@freigabe/core'
import { type RawBuilder, sql } from 'kysely'
import { inRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** How promises were kept in the last weeks, by the way that cases went, and how the open ones stand. */
export async function readPromises(house: House, weeks: number): Promise<PromiseFigures> {
  const timeZone = house.config.FREIGABE_TIME_ZONE
  const monday = mondayBefore(house.clock.now(), timeZone, weeks - 1)
  const since = monday.toZonedDateTime(timeZone).toInstant().toString()
  return inRole(house.database, 'desk', null, async (tx) => ({
    since: monday.toString(),
    open: await countOpen(tx),
    routes: await byRoute(tx, since),
    weeks: await byWeek(tx, since, timeZone),
  }))
}

function mondayBefore(now: string, timeZone: string, weeks: number): Temporal.PlainDate {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate()
  return today.subtract({ days: today.dayOfWeek - 1 + 7 * weeks })
}

async function countOpen(tx: Tx): Promise<PromiseFigures['open']> {
  const rows = await tx
    .selectFrom('desk_queue')
    .select(['clock', sql<number>`count(*)::int`.as('cases')])
    .groupBy('clock')
    .execute()
  const count = (clock: string) => rows.find((row) => row.clock === clock)?.cases ?? 0
  return {
    running: count('running'),
    atRisk: count('at_risk'),
    breached: count('breached'),
    paused: count('paused'),
  }
}

/** Each way, and null for all of them together. */
async function byRoute(tx: Tx, since: string): Promise<PromiseFigures['routes']> {
  const { rows } = await sql<PromiseFigures['routes'][number]>`
    select route, ${counts},
      percentile_cont(0.5) within group (order by hours_taken) as "medianHours",
      percentile_cont(0.9) within group (order by hours_taken) as "mostHours"
    from promise_outcome where decided_at >= ${since}::timestamptz
    group by grouping sets ((route), ()) having count(*) > 0
    order by route nulls first`.execute(tx)
  return rows
}

async function byWeek(tx: Tx, since: string, timeZone: string): Promise<PromiseFigures['weeks']> {
  const { rows } = await sql<{ monday: string; route: Route; decided: number; kept: number }>`
    select to_char(date_trunc('week', decided_at at time zone ${timeZone}), 'YYYY-MM-DD') as monday,
      route, ${counts}
    from promise_outcome where decided_at >= ${since}::timestamptz
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

const counts: RawBuilder<unknown> = sql`count(*)::int as decided, (count(*) filter (where kept))::int as kept`
