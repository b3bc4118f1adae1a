import { z } from 'zod'
import { Id, Instant } from '../values.ts'
import { AccountPlan, GoodwillObstacle, MissedPromise, Money, PlanName } from './account-plan.ts'

/** What is granted as goodwill. */
export const GoodwillMeasure = z.discriminatedUnion('kind', [
  Money.extend({ kind: z.literal('refund') }),
  Money.extend({ kind: z.literal('credit') }),
  z.object({ kind: z.literal('pause'), months: z.number().int().min(1).max(24) }),
  z.object({ kind: z.literal('change_of_plan'), plan: PlanName }),
])
export type GoodwillMeasure = z.infer<typeof GoodwillMeasure>

/** How goodwill was decided, by which figures. */
export const DecidedGoodwill = z.object({
  outcome: z.enum(['granted', 'declined']),
  /** Null where it was declined. */
  measure: GoodwillMeasure.nullable(),
  /** The booking as it was judged; null where none was known. */
  plan: AccountPlan.nullable(),
  /** What spoke against it. */
  obstacles: z.array(GoodwillObstacle),
  /** The missed promise that it makes good, if it does. */
  missedPromise: MissedPromise.nullable(),
  at: Instant,
})
export type DecidedGoodwill = z.infer<typeof DecidedGoodwill>

/** A decision as the platform carries it out. What was written to the customer is not in it. */
export const HandedOverGoodwill = DecidedGoodwill.extend({
  /** Its place in the order of all decisions, without gaps. */
  number: z.number().int(),
  id: Id,
  accountId: Id,
  requestId: Id,
})
