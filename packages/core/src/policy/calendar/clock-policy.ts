import type { RequestKind } from '../../requests/request.ts'
import type { Route } from '../packs/route.ts'
import type { OpenHours, Weekday } from './business-calendar-openings.ts'

/** Hours by ISO weekday (1 is Monday), and the dates `YYYY-MM-DD` on which nobody works all the same. */
export interface WorkingHours {
  hours: Readonly<Record<Weekday, readonly OpenHours[]>>
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

/** Within what time requests are answered, by their kind. */
export type RequestPromises = { [Kind in RequestKind]?: RoutePromise | undefined }

/** The days on which customers are reminded, as long as they have not acted. */
export interface Reminders {
  /** After so many days without a submission. */
  notStarted: readonly number[]
  /** After so many days without an answer. */
  asked: readonly number[]
  /** So many days before the approval ends that is to be renewed. */
  renewal: readonly number[]
}
