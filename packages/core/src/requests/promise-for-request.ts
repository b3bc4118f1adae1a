import type { Instant } from '../instant.ts'
import {
  addBusinessHours,
  type Calendar,
  promisedBy,
} from '../policy/calendar/business-calendar.ts'
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
