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

/** What is known of the case itself. */
interface Promised {
  /** A forecast says nothing that lies after it. */
  promisedBy: Instant
  /** The business hours that have already passed. */
  taken?: number
}

/**
 * When to expect a decision, judged by comparable ones; null where they tell nothing, because there are too
 * few, because this one has already taken longer, or because they took longer than is promised.
 */
export function forecast(
  times: DecisionTimes | null,
  calendar: Calendar,
  now: Instant,
  { promisedBy, taken = 0 }: Promised,
): Forecast | null {
  if (times === null || taken >= times.ninetieth) return null
  const { cases, median, ninetieth } = times
  const expected = (hours: number) => {
    const at = hours > taken ? addBusinessHours(calendar, now, hours - taken) : null
    return at !== null && at <= promisedBy ? at : null
  }
  const usuallyBy = expected(median)
  const mostlyBy = expected(ninetieth)
  if (usuallyBy === null && mostlyBy === null) return null
  return { cases, usualHours: median, mostHours: ninetieth, usuallyBy, mostlyBy }
}

/** With fewer decisions than this nothing is forecast. */
const fewestDecisions = 20

/** The newest decisions say what to expect; older ones do not. */
const mostDecisions = 500

/**
 * How long the newest comparable decisions of this installation took: of cases that were promised alike or,
 * where there are too few, of all that people decided. Null if both are too few.
 *
 * @param promisedAs the way whose promise they had
 */
export async function readDecisionTimes(
  house: Pick<House, 'database'>,
  promisedAs: Route,
): Promise<DecisionTimes | null> {
  return readAs(house.database, 'worker', null, async (tx) => {
    const own = await timesOf(tx, sql<boolean>`coalesce(promised_as, route) = ${promisedAs}`)
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
        .limit(mostDecisions)
        .as('newest'),
    )
    .select([
      sql<number>`count(*)::int`.as('cases'),
      quantile(0.5).as('median'),
      quantile(0.9).as('ninetieth'),
    ])
    .executeTakeFirstOrThrow()
  return times.cases < fewestDecisions ? null : times
}

function quantile(share: number) {
  return sql<number>`percentile_cont(${sql.lit(share)}) within group (order by hours_taken)`
}
