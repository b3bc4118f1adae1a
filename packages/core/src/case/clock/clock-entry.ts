import type { Instant } from '../../instant.ts'
import type { Route } from '../../policy/packs/route.ts'

/**
 * What happened to the clock of a case, and when. Entries are only added, in the order in which they
 * happened; `readClock` folds them.
 */
export type ClockEntry = { at: Instant } & (
  | { type: 'promised'; dueAt: Instant; atRiskAt: Instant; route: Route }
  /** The customer is asked: the clock stands still. */
  | { type: 'paused' }
  /** The answer is there: the clock goes on with so many business hours left. */
  | { type: 'resumed'; dueAt: Instant; atRiskAt: Instant; hoursLeft: number }
  /** Only the policy's share of the promised time was left. */
  | { type: 'at_risk' }
  /** The promised moment passed without a decision. */
  | { type: 'breached' }
  /** Decided in time, or too late, in so many business hours without the customer's own. */
  | { type: 'kept' | 'late'; hoursTaken: number }
  /** Taken back before a decision was due. */
  | { type: 'dropped' }
)
