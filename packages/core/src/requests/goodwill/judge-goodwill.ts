import type { Instant } from '../../instant.ts'

/** An amount in the smallest unit of its currency: 4900 EUR are 49 euros. */
export interface Money {
  amount: number
  /** ISO 4217. */
  currency: string
}

/** The platform's report of an account's booking: a plan, or credit paid in advance. */
export interface AccountPlan {
  kind: 'plan' | 'credit'
  name: string
  /** The day `YYYY-MM-DD` of the booking, by the account's own calendar. */
  bookedOn: string
  /** How many mails it is good for, and how many of them have been sent. */
  quota: number
  used: number
  price: Money | null
  /** Whether the platform serves this booking before others, where promises leave room. */
  preferred: boolean
  /** When these figures were true. */
  asOf: Instant
}

/** What is granted. The name of another plan is the platform's word, and is stored outside the log. */
export type GoodwillMeasure =
  | ({ kind: 'refund' | 'credit' } & Money)
  | { kind: 'pause'; months: number }
  | { kind: 'change_of_plan' }

/** What can be granted, by kind. */
export const goodwillMeasures = ['refund', 'credit', 'pause', 'change_of_plan'] as const

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

/** The facts by which a booking is judged. */
export interface GoodwillFacts {
  plan: AccountPlan | null
  /** Whether goodwill has been granted for this very booking. */
  grantedBefore: boolean
  /** The newest promise to the account that was missed and not yet made good; null where there is none. */
  missedPromise: MissedPromise | null
  /** Today's date, `YYYY-MM-DD`, in the account's time zone. */
  today: string
  now: Instant
}

/** A decision on a case that did not come by when it was promised. */
export interface MissedPromise {
  caseId: string
  dueAt: Instant
}

export interface GoodwillStanding {
  possible: boolean
  /** Everything that speaks against it; empty where it is possible. */
  obstacles: readonly GoodwillObstacle[]
  /** The last day of the window; null where no plan is known. */
  lastDay: string | null
  /** Missed within the window; a pause or credit makes it good, whatever was used of the quota. */
  missedPromise: MissedPromise | null
}

/**
 * Whether goodwill is possible for an account's booking: within the operator's window, while none of the
 * quota is used, once for each booking, and on figures that are recent enough.
 */
export function judgeGoodwill(
  { plan, grantedBefore, missedPromise: missed, today, now }: GoodwillFacts,
  { windowDays, figuresDays }: GoodwillTerms,
): GoodwillStanding {
  const isRecent = missed !== null && !isOver(missed.dueAt, windowDays, now)
  const missedPromise = isRecent ? missed : null
  if (plan === null) {
    return { possible: false, obstacles: ['no_plan_known'], lastDay: null, missedPromise }
  }
  const lastDay = Temporal.PlainDate.from(plan.bookedOn).add({ days: windowDays }).toString()
  const holds: Record<GoodwillObstacle, boolean> = {
    no_plan_known: false,
    quota_used: plan.used > 0,
    window_over: today > lastDay,
    granted_before: grantedBefore,
    figures_old: isOver(plan.asOf, figuresDays, now),
  }
  const obstacles = goodwillObstacles.filter((obstacle) => holds[obstacle])
  return { possible: obstacles.length === 0, obstacles, lastDay, missedPromise }
}

function isOver(since: Instant, days: number, now: Instant): boolean {
  const until = Temporal.Instant.from(since).add({ hours: days * 24 })
  return Temporal.Instant.compare(until, Temporal.Instant.from(now)) < 0
}

/** What can make a missed promise good. */
const makesGood: readonly GoodwillMeasure['kind'][] = ['pause', 'credit']

/** What says nothing against making a missed promise good: that is no matter of the booking. */
const ofBookingAlone: readonly GoodwillObstacle[] = ['quota_used', 'window_over', 'granted_before']

/** Whether a measure makes good a promise that was missed. */
export function makesPromiseGood(
  { missedPromise }: Pick<GoodwillStanding, 'missedPromise'>,
  kind: GoodwillMeasure['kind'],
): boolean {
  return missedPromise !== null && makesGood.includes(kind)
}

/** What speaks against granting a measure of this kind. */
export function obstaclesTo(
  standing: Pick<GoodwillStanding, 'obstacles' | 'missedPromise'>,
  kind: GoodwillMeasure['kind'],
): GoodwillObstacle[] {
  const isMadeGood = makesPromiseGood(standing, kind)
  return standing.obstacles.filter((each) => !(isMadeGood && ofBookingAlone.includes(each)))
}
