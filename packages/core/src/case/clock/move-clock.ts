import type { Instant } from '../../instant.ts'
import {
  addBusinessHours,
  businessHoursBetween,
  type Calendar,
} from '../../policy/calendar/business-calendar.ts'
import { promiseFor } from '../../policy/calendar/clock-policy.ts'
import type { PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { Route } from '../../policy/rules/rule.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseStatus } from '../case-state.ts'
import { type CaseClock, type ClockEntry, hoursLeft, hoursTaken, readClock } from './read-clock.ts'

/** The least time left after an answer, so that no decision is due at the last minute. */
const leastHoursAfterAnswer = 4

/** What a clock depends on: the policy of its case, the calendar, and the case's route. */
export interface ClockTerms {
  policy: Pick<PolicyPack, 'promise' | 'promises'>
  calendar: Calendar
  route: Route
}

/**
 * The entries that follow when a case has moved: first what time has brought, then what the move does. The
 * clock begins at submission, and starts over when the case is reopened; it stands still while the customer
 * is asked, and goes on with what was left, but at least four business hours. Only the events and the status
 * of the case move it: a lease of the case, or a second reading, does not.
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
  const next = follow(clock, moved.status, terms, now)
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

function promise({ policy, calendar, route }: ClockTerms, now: Instant): ClockEntry {
  const dueAt = promiseFor(policy, calendar, now, route)
  const hours = businessHoursBetween(calendar, now, dueAt)
  const atRiskAt = hours === 0 ? dueAt : riskFrom(calendar, now, hours, hours, policy.promise)
  return { type: 'promised', at: now, dueAt, atRiskAt, route }
}

function follow(
  clock: CaseClock,
  status: CaseStatus,
  terms: ClockTerms,
  now: Instant,
): ClockEntry | null {
  const isOver = clock.hoursTaken !== null || clock.standing === 'dropped'
  if (isOver) return null
  const runs = clock.runsSince !== null
  if (status === 'awaiting_answer' && runs) return { type: 'paused', at: now }
  if (status === 'in_review' && !runs) return resume(clock, terms, now)
  if (status === 'accepted' || status === 'rejected') {
    const type = clock.isBreached ? 'late' : 'kept'
    return { type, at: now, hoursTaken: hoursTaken(clock, terms.calendar, now) }
  }
  return status === 'withdrawn' ? { type: 'dropped', at: now } : null
}

function resume(clock: CaseClock, { policy, calendar }: ClockTerms, now: Instant): ClockEntry {
  const left = Math.max(hoursLeft(clock, calendar, now), leastHoursAfterAnswer)
  const promised = businessHoursBetween(calendar, clock.promisedAt, clock.firstDueAt)
  return {
    type: 'resumed',
    at: now,
    dueAt: addBusinessHours(calendar, now, left),
    atRiskAt: riskFrom(calendar, now, left, promised, policy.promise),
    hoursLeft: left,
  }
}

/** The moment from which only the policy's share of the promised hours is left. */
function riskFrom(
  calendar: Calendar,
  now: Instant,
  left: number,
  promised: number,
  { atRiskShare }: PolicyPack['promise'],
): Instant {
  const safe = left - promised * atRiskShare
  return safe > 0 ? addBusinessHours(calendar, now, safe) : now
}
