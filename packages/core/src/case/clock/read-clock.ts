import type { Instant } from '../../instant.ts'
import { businessHoursBetween, type Calendar } from '../../policy/calendar/business-time.ts'
import type { Route } from '../../policy/rules/rule.ts'

/** The way that a case goes, and the way whose promise it has: the latter by what the customer may know. */
export interface CaseWay {
  route: Route
  /** Findings for the desk alone change nothing here, so that no date gives them away. */
  promisedAs: Route
}

/**
 * What happened to the clock of a case, and when. Entries are only ever added, in the order in which they
 * happened; `readClock` folds them.
 */
export type ClockEntry = { at: Instant } & (
  | ({ type: 'promised'; dueAt: Instant; atRiskAt: Instant } & CaseWay)
  /** A new revision goes a faster way: the promise moves forward, also while the clock stands still. */
  | ({ type: 'advanced'; dueAt: Instant; atRiskAt: Instant } & CaseWay)
  /** The customer is asked: the clock stands still. */
  | { type: 'paused' }
  /** The answer is there: the clock goes on with this many business hours left. */
  | { type: 'resumed'; dueAt: Instant; atRiskAt: Instant; hoursLeft: number }
  /** Only the policy's share of the promised time was left. */
  | { type: 'at_risk' }
  /** The promised moment passed without a decision. */
  | { type: 'breached' }
  /** Decided in time, or too late, after this many business hours, not counting the customer's. */
  | { type: 'kept' | 'late'; hoursTaken: number }
  /** Taken back before a decision was due. */
  | { type: 'dropped' }
)

export type ClockStanding = 'running' | 'paused' | 'at_risk' | 'breached' | 'kept' | 'dropped'

/** The clock of a case as its ledger gives it: everything since the last promise. */
export interface CaseClock {
  /** A breached promise stays breached, whatever follows; while the customer is asked it reads `paused`. */
  standing: ClockStanding
  route: Route
  promisedAs: Route
  promisedAt: Instant
  /** The first promise; it stays, whatever the policy does later. */
  firstDueAt: Instant
  /** Until when a decision is due now; while paused, when it was due before. */
  dueAt: Instant
  atRiskAt: Instant
  isAtRisk: boolean
  isBreached: boolean
  /** Since when the clock runs; null while it does not. */
  runsSince: Instant | null
  /** The earlier stretches in which it ran. */
  ran: readonly { from: Instant; to: Instant }[]
  /** The business hours to the decision, once there is one. */
  hoursTaken: number | null
}

/**
 * Folds the ledger of a case; null before the first promise.
 *
 * @throws {Error} if an entry comes before any promise: a broken ledger
 */
export function readClock(entries: Iterable<ClockEntry>): CaseClock | null {
  let clock: CaseClock | null = null
  for (const entry of entries) clock = fold(clock, entry)
  return clock
}

function fold(clock: CaseClock | null, entry: ClockEntry): CaseClock {
  if (entry.type === 'promised') return promised(entry)
  if (clock === null) throw new Error(`The clock of a case begins with ${entry.type}.`)
  const { at } = entry
  switch (entry.type) {
    case 'paused':
      return { ...clock, ...stopped(clock, at), standing: 'paused' }
    case 'resumed':
      return {
        ...clock,
        standing: clock.isBreached ? 'breached' : 'running',
        dueAt: entry.dueAt,
        atRiskAt: entry.atRiskAt,
        isAtRisk: false,
        runsSince: at,
      }
    case 'advanced':
      return { ...clock, ...pick(entry) }
    case 'at_risk':
      return { ...clock, standing: 'at_risk', isAtRisk: true }
    case 'breached':
      return { ...clock, standing: 'breached', isBreached: true }
    case 'kept':
    case 'late': {
      const { type, hoursTaken } = entry
      const standing = type === 'kept' ? 'kept' : 'breached'
      return { ...clock, ...stopped(clock, at), standing, hoursTaken }
    }
    case 'dropped':
      return { ...clock, ...stopped(clock, at), standing: 'dropped' }
  }
}

function promised(entry: ClockEntry & { type: 'promised' }): CaseClock {
  const { at, dueAt } = entry
  return {
    standing: 'running',
    ...pick(entry),
    promisedAt: at,
    firstDueAt: dueAt,
    isAtRisk: false,
    isBreached: false,
    runsSince: at,
    ran: [],
    hoursTaken: null,
  }
}

function pick({
  dueAt,
  atRiskAt,
  route,
  promisedAs,
}: ClockEntry & { type: 'promised' | 'advanced' }) {
  return { dueAt, atRiskAt, route, promisedAs }
}

function stopped({ runsSince, ran }: CaseClock, at: Instant): Pick<CaseClock, 'runsSince' | 'ran'> {
  return { runsSince: null, ran: runsSince === null ? ran : [...ran, { from: runsSince, to: at }] }
}

/** The promised moment that had passed when the clock last stood still, or has by now where it runs; else null. */
export function missedPromise({ dueAt, runsSince, ran }: CaseClock, now: Instant): Instant | null {
  const until = runsSince === null ? (ran.at(-1)?.to ?? now) : now
  return dueAt < until ? dueAt : null
}

/** The business hours that a clock has run until a moment, not counting the customer's. */
export function hoursTaken(
  { ran, runsSince }: CaseClock,
  calendar: Calendar,
  now: Instant,
): number {
  const stretches = runsSince === null ? ran : [...ran, { from: runsSince, to: now }]
  return stretches.reduce((sum, { from, to }) => sum + businessHoursBetween(calendar, from, to), 0)
}

/** The business hours left until the decision is due; 0 once it is overdue. */
export function hoursLeft(clock: CaseClock, calendar: Calendar, now: Instant): number {
  const { runsSince, ran, dueAt } = clock
  const from = runsSince === null ? (ran.at(-1)?.to ?? now) : now
  return businessHoursBetween(calendar, from, dueAt)
}
