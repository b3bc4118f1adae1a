import type { Instant } from '../../instant.ts'
import type { RequestKind } from '../../requests/request.ts'
import type { Route } from '../rules/rule.ts'
import {
  addBusinessHours,
  type Calendar,
  type OpenHours,
  promisedBy,
  type Weekday,
} from './business-time.ts'

/** Hours by ISO weekday (1 is Monday), and the dates `YYYY-MM-DD` that are closed all the same. */
export interface WorkingHours {
  hours: Readonly<Record<Weekday, readonly OpenHours[]>>
  closedDays: readonly string[]
}

/** Where people work, and when they do not. */
export interface CalendarSettings {
  /** IANA name, `Europe/Berlin`. */
  timeZone: string
  /** Whose public holidays are days off, ISO 3166-1, `DE`. */
  country: string
  /** Code of the state as `date-holidays` names it, `BE`; empty for none. */
  state: string
  /** Instead of the hours of the policy; null for these. */
  hours: WorkingHours['hours'] | null
  /** Local dates `YYYY-MM-DD` that are closed besides those of the policy. */
  closedDays: readonly string[]
}

/** In business hours or in business days, one of the two. */
export interface RoutePromise {
  businessHours?: number | undefined
  businessDays?: number | undefined
}

export type RoutePromises = {
  [Way in Exclude<Route, 'by_rule' | 'normal'>]?: RoutePromise | undefined
}

/** The time within which requests are answered, by kind. */
export type RequestPromises = { [Kind in RequestKind]?: RoutePromise | undefined }

/** The days on which customers are reminded, while they have not acted. */
export interface Reminders {
  /** After so many days without a submission. */
  notStarted: readonly number[]
  /** After so many days without an answer. */
  asked: readonly number[]
  /** So many days before the end of the approval that is to be renewed. */
  renewal: readonly number[]
}

/** The promises of a policy. */
interface Promises {
  promise: { businessDays: number }
  promises: RoutePromises
}

/**
 * The deadline that a policy promises for a decision on a case submitted at a moment and on this route. A
 * rule decides at once; a route without a promise of its own has the general one.
 *
 * @throws {RangeError} if the calendar has no openings
 */
export function promiseFor(
  policy: Promises,
  calendar: Calendar,
  submittedAt: Instant,
  route: Route,
): Instant {
  const within = promisedWithin(policy, route)
  if (within === null) return submittedAt
  return 'businessHours' in within
    ? addBusinessHours(calendar, submittedAt, within.businessHours)
    : promisedBy(calendar, submittedAt, within.businessDays)
}

/** The time within which a policy promises a decision on this route; null for at once. */
export function promisedWithin(
  { promise, promises }: Promises,
  route: Route,
): { businessHours: number } | { businessDays: number } | null {
  if (route === 'by_rule') return null
  const own = route === 'normal' ? undefined : promises[route]
  if (own?.businessHours !== undefined) return { businessHours: own.businessHours }
  return { businessDays: own?.businessDays ?? promise.businessDays }
}
