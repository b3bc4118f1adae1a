import type { Forecast } from '@freigabe/contract'
import { addBusinessHours, type Calendar, type Instant, type Route } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** How long decisions took, in business hours, without the time that customers took to answer. */
interface DecisionTimes {
  /** The number of decisions behind it. */
  cases: number
  median: number
  /** Nine out of ten took no longer. */
  ninetieth: number
}

/**
 * When to expect a decision, judged by comparable ones; null where they tell nothing, because there are too
 * few or because this one has already taken longer.
 *
 * @param taken the business hours that have already passed
 */
export function forecast(
  times: DecisionTimes | null,
  calendar: Calendar,
  now: Instant,
  taken = 0,
): Forecast | null {
  if (times === null || taken >= times.ninetieth) return null
  const { cases, median, ninetieth } = times
  const left = median - taken
  return {
    cases,
    usualHours: median,
    mostHours: ninetieth,
    usuallyBy: left > 0 ? addBusinessHours(calendar, now, left) : null,
    mostlyBy: addBusinessHours(calendar, now, ninetieth - taken),
  }
}

/** With fewer decisions than this nothing is forecast. */
const fewest = 20

/** The newest decisions say what to expect; older ones do not. */
const most = 500

/**
 * How long the newest comparable decisions of this installation took: of cases that went the same way or,
 * where there are too few, of all that people decided. Null if both are too few.
 */
export async function readDecisionTimes(
  house: Pick<House, 'database'>,
  route: Route,
): Promise<DecisionTimes | null> {
  return readAs(house.database, 'worker', null, async (tx) => {
    const own = await timesOf(tx, sql<boolean>`route = ${route}`)
    return own ?? (await timesOf(tx, sql<boolean>`route <> 'by_rule'`))
  })
}

async function timesOf(
  tx: Tx,
  comparable: ReturnType<typeof sql<boolean>>,
): Promise<DecisionTimes | null> {
  const times = await tx
    .selectFrom(
      tx
        .selectFrom('promise_outcome')
        .select('hours_taken')
        .where(comparable)
        .orderBy('decided_at', 'desc')
        .limit(most)
        .as('newest'),
    )
    .select([
      sql<number>`count(*)::int`.as('cases'),
      quantile(0.5).as('median'),
      quantile(0.9).as('ninetieth'),
    ])
    .executeTakeFirstOrThrow()
  return times.cases < fewest ? null : times
}

function quantile(share: number) {
  return sql<number>`percentile_cont(${sql.lit(share)}) within group (order by hours_taken)`
}
