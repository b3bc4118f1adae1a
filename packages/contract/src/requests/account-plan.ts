import { goodwillMeasures, goodwillObstacles } from '@freigabe/core'
import { z } from 'zod'
import { GivenInstant, Id, Instant, Line } from '../values.ts'

const largestInteger = 2_000_000_000

/** An amount in the smallest unit of its currency: 4900 EUR are 49 euros. */
export const Money = z.object({
  amount: z.number().int().min(1).max(largestInteger),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Money = z.infer<typeof Money>

/** What a plan or credit is called; no place for an address, since it goes to all who see the booking. */
export const PlanName = Line.max(100).regex(/^[^@]*$/, 'The name of a plan holds no address.')

/** What an account has booked at the platform: a plan, or credit paid in advance. */
export const AccountPlan = z.object({
  kind: z.enum(['plan', 'credit']),
  name: PlanName,
  /** The day of the booking, by the account’s own calendar. */
  bookedOn: z.iso.date(),
  /** How many mails it is good for. */
  quota: z.number().int().min(1).max(largestInteger),
  /** How many of them have been sent. */
  used: z.number().int().min(0).max(largestInteger),
  price: Money.nullable(),
  /** Whether its cases stand before usual ones in the queue; no promise is missed for it. */
  preferred: z.boolean(),
  /** When the platform read these figures. */
  asOf: Instant,
})
export type AccountPlan = z.infer<typeof AccountPlan>

export const PlanReport = AccountPlan.extend({
  price: Money.nullable().default(null),
  preferred: z.boolean().default(false),
  asOf: GivenInstant,
})

/** What can speak against goodwill. */
export const GoodwillObstacle = z.enum(goodwillObstacles)
export type GoodwillObstacle = z.infer<typeof GoodwillObstacle>

/** A decision on a case that did not come by when it was promised. */
export const MissedPromise = z.object({ caseId: Id, dueAt: Instant })
export type MissedPromise = z.infer<typeof MissedPromise>

/** What is known of a booking, and whether goodwill is possible for it now. */
export const PlanStanding = z.object({
  /** Null where the platform has reported none. */
  plan: AccountPlan.nullable(),
  /** Whether nothing speaks against goodwill; people decide. */
  possible: z.boolean(),
  /** All that speaks against it. */
  obstacles: z.array(GoodwillObstacle),
  /** The measures that nothing speaks against. */
  possibleFor: z.array(z.enum(goodwillMeasures)),
  /** Until which day after the booking goodwill is possible; null where no plan is known. */
  lastDay: z.iso.date().nullable(),
  /**
   * The newest missed promise that is not made good yet and lies within the window. A pause or credit for it is
   * possible whatever was used, and whenever it was booked.
   */
  missedPromise: MissedPromise.nullable(),
  /** For how many days after a booking goodwill is possible. */
  windowDays: z.number().int(),
  /** After how many days reported figures are too old to go by. */
  figuresDays: z.number().int(),
})
export type PlanStanding = z.infer<typeof PlanStanding>
