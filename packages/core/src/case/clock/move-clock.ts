import type { Instant } from '../../instant.ts'
import {
  addBusinessHours,
  businessHoursBetween,
  type Calendar,
} from '../../policy/calendar/business-time.ts'
import { promiseFor } from '../../policy/calendar/clock-policy.ts'
import type { PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseStatus } from '../case-state.ts'
import {
  type CaseClock,
  type CaseWay,
  type ClockEntry,
  hoursLeft,
  hoursTaken,
  readClock,
} from './read-clock.ts'

/** The least time left after an answer, so that no decision is due at the last minute. */
const leastHoursAfterAnswer = 4

/** What is due within so many hours is at risk, however little was promised: nobody sees shares, all see the hour. */
const leastHoursAtRisk = 2

/** What a clock depends on: the policy of its case, the calendar, and the way that the case goes. */
export interface ClockTerms {
  policy: Pick<PolicyPack, 'promise' | 'promises'>
  calendar: Calendar
  way: CaseWay
}

/**
 * The entries that follow when a case has moved: first what time has brought, then what the move does. The
 * clock begins at submission, and starts over when the case is reopened; it stands still while the customer
 * is asked, and goes on with what was left, but at least four business hours. A revision that goes a faster way
 * moves the promise forward, and none moves it back. Only the events and the status of the case move it: a lease
 * of the case, or a second reading, does not.
 *
 * @param moved the events of the move, and the status they led to
 */
export function moveClock(
  ledger: readonly ClockEntry[],
  moved: { events: readonly Pick<CaseEvent, 'type'>[]; status: CaseStatus },
  terms: ClockTerms,
  now: Instant,
): ClockEntry[] {
  const passed = passTime(ledger, now)
  const begins = moved.events.some(({ type }) => type === 'submitted' || type === 'reopened')
  if (begins) return [...passed, promise(terms, now)]
  const clock = readClock([...ledger, ...passed])
  if (clock === null) return passed
  const next = follow(clock, moved, terms, now)
  return next === null ? passed : [...passed, next]
}

/**
 * What time alone has brought to a clock by now and its ledger does not yet say: that the promise is at risk,
 * or breached. Each entry is dated when it came true, so that it does not matter when or how often it was
 * looked at.
 */
export function passTime(ledger: readonly ClockEntry[], now: Instant): ClockEntry[] {
  const clock = readClock(ledger)
  if (clock === null || clock.runsSince === null || clock.isBreached) return []
  const { isAtRisk, atRiskAt, dueAt } = clock
  const entries: ClockEntry[] = []
  if (!isAtRisk && atRiskAt <= now) entries.push({ type: 'at_risk', at: atRiskAt })
  // A decision at the promised moment itself keeps the promise.
  if (dueAt < now) entries.push({ type: 'breached', at: dueAt })
  return entries
}

/** When `passTime` will next have something to add; null where time brings nothing more. */
export function nextOnClock(ledger: readonly ClockEntry[]): Instant | null {
  const clock = readClock(ledger)
  if (clock === null || clock.runsSince === null || clock.isBreached) return null
  return clock.isAtRisk ? clock.dueAt : clock.atRiskAt
}

function promise({ policy, calendar, way }: ClockTerms, now: Instant): ClockEntry {
  const dueAt = promiseFor(policy, calendar, now, way.promisedAs)
  const hours = businessHoursBetween(calendar, now, dueAt)
  const atRiskAt = hours === 0 ? dueAt : riskFrom(calendar, now, hours, hours, policy.promise)
  return { type: 'promised', at: now, dueAt, atRiskAt, ...way }
}

function follow(
  clock: CaseClock,
  { events, status }: { events: readonly Pick<CaseEvent, 'type'>[]; status: CaseStatus },
  terms: ClockTerms,
  now: Instant,
): ClockEntry | null {
  const isOver = clock.hoursTaken !== null || clock.standing === 'dropped'
  if (isOver) return null
  if (events.some(({ type }) => type === 'supplemented')) return advance(clock, terms, now)
  const runs = clock.runsSince !== null
  if (status === 'awaiting_answer' && runs) return { type: 'paused', at: now }
  if (status === 'in_review' && !runs) {
    const isAnswered = events.some(({ type }) => type === 'answered')
    return resume(clock, terms, now, isAnswered)
  }
  if (status === 'accepted' || status === 'rejected') {
    const type = clock.isBreached ? 'late' : 'kept'
    return { type, at: now, hoursTaken: hoursTaken(clock, terms.calendar, now) }
  }
  return status === 'withdrawn' ? { type: 'dropped', at: now } : null
}

/**
 * The promise of the way that a supplemented case goes, where that is sooner; counted from the supplement, which
 * is what the desk has to read. A broken promise is not mended by it.
 */
function advance(clock: CaseClock, terms: ClockTerms, now: Instant): ClockEntry | null {
  const { policy, calendar, way } = terms
  const left = hoursOfWay(terms, now)
  const stoodSince = clock.runsSince === null ? clock.ran.at(-1)!.to : null
  const dueAt =
    stoodSince === null
      ? promiseFor(policy, calendar, now, way.promisedAs)
      : addBusinessHours(calendar, stoodSince, left)
  if (clock.isBreached || dueAt >= clock.dueAt) return null
  const atRiskAt = riskFrom(calendar, now, left, left, policy.promise)
  return { type: 'advanced', at: now, dueAt, atRiskAt, ...way }
}

function hoursOfWay({ policy, calendar, way }: ClockTerms, now: Instant): number {
  const dueAt = promiseFor(policy, calendar, now, way.promisedAs)
  return businessHoursBetween(calendar, now, dueAt)
}

/** When a decision is due if the customer answers at this moment: no later, whatever way the answer leads to. */
export function dueAfterAnswer(clock: CaseClock, calendar: Calendar, now: Instant): Instant {
  return addBusinessHours(calendar, now, leftAfterAnswer(clock, calendar, now))
}

/** The business hours within which a decision is due once the customer has answered. */
export function leftAfterAnswer(clock: CaseClock, calendar: Calendar, now: Instant): number {
  return Math.max(hoursLeft(clock, calendar, now), leastHoursAfterAnswer)
}

function resume(
  clock: CaseClock,
  terms: ClockTerms,
  now: Instant,
  isAnswered: boolean,
): ClockEntry {
  const { policy, calendar } = terms
  const before = leftAfterAnswer(clock, calendar, now)
  // Only an answer has been judged anew, and so says which way the case goes now.
  const own = isAnswered ? Math.max(hoursOfWay(terms, now), leastHoursAfterAnswer) : before
  const left = Math.min(before, own)
  const promised = businessHoursBetween(calendar, clock.promisedAt, clock.firstDueAt)
  return {
    type: 'resumed',
    at: now,
    dueAt: addBusinessHours(calendar, now, left),
    atRiskAt: riskFrom(calendar, now, left, promised, policy.promise),
    hoursLeft: left,
  }
}

/** The moment from which only the policy's share of the promised hours is left, or the least that is at risk. */
function riskFrom(
  calendar: Calendar,
  now: Instant,
  left: number,
  promised: number,
  { atRiskShare }: PolicyPack['promise'],
): Instant {
  const safe = left - Math.max(promised * atRiskShare, leastHoursAtRisk)
  return safe > 0 ? addBusinessHours(calendar, now, safe) : now
}
