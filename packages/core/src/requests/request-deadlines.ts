import type { Instant } from '../instant.ts'
import { addBusinessHours, type Calendar, promisedBy } from '../policy/calendar/business-time.ts'
import type { RoutePromise } from '../policy/calendar/clock-policy.ts'
import type { PolicyPack } from '../policy/packs/policy-pack.ts'
import type { RequestKind } from './request.ts'

/**
 * The deadline that a policy promises for an answer to what a customer wrote at a moment. A kind without a
 * promise of its own has the general one.
 *
 * @throws {RangeError} if the calendar has no openings
 */
export function promiseForRequest(
  { promise, requests }: Pick<PolicyPack, 'promise' | 'requests'>,
  calendar: Calendar,
  at: Instant,
  kind: RequestKind,
): Instant {
  return promisedFor(requests[kind] ?? {}, { promise }, calendar, at)
}

/** The deadline of a promise of its own, in hours or days; the general one where it says neither. */
export function promisedFor(
  { businessHours, businessDays }: RoutePromise,
  { promise }: Pick<PolicyPack, 'promise'>,
  calendar: Calendar,
  at: Instant,
): Instant {
  if (businessHours !== undefined) return addBusinessHours(calendar, at, businessHours)
  return promisedBy(calendar, at, businessDays ?? promise.businessDays)
}

/**
 * Until when a decision made at a moment can be appealed against: as many months later as the policy says, on the
 * last day of a month that is too short. Art. 20(1) DSA asks for six at least, of those to whom it applies.
 */
export function appealUntil(
  decidedAt: Instant,
  { integrity }: Pick<PolicyPack, 'integrity'>,
): Instant {
  const until = new Date(decidedAt)
  const day = until.getUTCDate()
  until.setUTCMonth(until.getUTCMonth() + integrity.appealMonths)
  if (until.getUTCDate() !== day) until.setUTCDate(0)
  return until.toISOString()
}
