import type { Instant } from '../instant.ts'
import {
  addBusinessHours,
  type Calendar,
  promisedBy,
} from '../policy/calendar/business-calendar.ts'
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
  const own = requests[kind]
  if (own?.businessHours !== undefined) return addBusinessHours(calendar, at, own.businessHours)
  return promisedBy(calendar, at, own?.businessDays ?? promise.businessDays)
}
