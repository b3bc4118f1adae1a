import type { Instant } from '../../instant.ts'
import type { AccountPlan } from './account-plan.ts'

/** What can speak against goodwill. */
export const goodwillObstacles = [
  'no_plan_known',
  'quota_used',
  'window_over',
  'granted_before',
  'figures_old',
] as const
export type GoodwillObstacle = (typeof goodwillObstacles)[number]

/** Within how many days of a booking goodwill is possible, and how long figures can be relied on. */
export interface GoodwillTerms {
  windowDays: number
  figuresDays: number
}

/** What a booking is judged by. */
export interface GoodwillFacts {
  plan: AccountPlan | null
  /** Whether goodwill has been granted for this very booking. */
  grantedBefore: boolean
  /** The day `YYYY-MM-DD` that it is for the account. */
  today: string
  now: Instant
}

export interface GoodwillStanding {
  possible: boolean
  /** All that speaks against it; empty where it is possible. */
  obstacles: readonly GoodwillObstacle[]
  /** The last day of the window; null where no plan is known. */
  lastDay: string | null
}

/**
 * Whether goodwill is possible for what an account has booked: within the operator's window, while nothing
 * of the quota is used, once for each booking, and by figures that are not too old to say so.
 */
export function judgeGoodwill(
  { plan, grantedBefore, today, now }: GoodwillFacts,
  { windowDays, figuresDays }: GoodwillTerms,
): GoodwillStanding {
  if (plan === null) return { possible: false, obstacles: ['no_plan_known'], lastDay: null }
  const lastDay = Temporal.PlainDate.from(plan.bookedOn).add({ days: windowDays }).toString()
  const reliableUntil = Temporal.Instant.from(plan.asOf).add({ hours: figuresDays * 24 })
  const isOld = Temporal.Instant.compare(reliableUntil, Temporal.Instant.from(now)) < 0
  const holds: Record<GoodwillObstacle, boolean> = {
    no_plan_known: false,
    quota_used: plan.used > 0,
    window_over: today > lastDay,
    granted_before: grantedBefore,
    figures_old: isOld,
  }
  const obstacles = goodwillObstacles.filter((obstacle) => holds[obstacle])
  return { possible: obstacles.length === 0, obstacles, lastDay }
}
