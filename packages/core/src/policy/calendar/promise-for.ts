import type { Instant } from '../../instant.ts'
import type { PolicyPack } from '../packs/policy-pack.ts'
import type { Route } from '../packs/route.ts'
import { addBusinessHours, promisedBy } from './business-calendar.ts'
import type { Calendar } from './business-calendar-openings.ts'

/**
 * Until when a policy promises a decision on what is submitted at a moment and goes this way. What a
 * rule decides is decided at once; a way without a promise of its own has the general one.
 *
 * @throws {RangeError} if the calendar has no openings
 */
export function promiseFor(
  { promise, promises }: Pick<PolicyPack, 'promise' | 'promises'>,
  calendar: Calendar,
  submittedAt: Instant,
  route: Route,
): Instant {
  if (route === 'by_rule') return submittedAt
  const own = route === 'normal' ? undefined : promises[route]
  if (own?.businessHours !== undefined) {
    return addBusinessHours(calendar, submittedAt, own.businessHours)
  }
  return promisedBy(calendar, submittedAt, own?.businessDays ?? promise.businessDays)
}
