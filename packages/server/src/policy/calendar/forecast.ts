import type { Forecast } from '@freigabe/contract'
import { addBusinessHours, type Calendar, type Instant, type Route } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** How long decisions took, in business hours without what customers took to answer. */
interface DecisionTimes {
  /** How many decisions that rests on. */
  cases: number
  median: number
  /** Nine of ten took no longer. */
  ninetieth: number
}

/**
 * When a decision is to be expected, as the times of comparable ones tell; null where they tell nothing,
 * because there are too few or because this one takes longer already.
 *
 * @param taken the business hours that have passed already
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
 * How long the newest comparable decisions of this installation took: of cases that went the same way,
 * or, where there are too few, of all that people decided. Null with too few of both.
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
