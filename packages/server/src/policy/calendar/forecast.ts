import type { Forecast } from '@freigabe/contract'
import { addBusinessHours, type Calendar, type Instant } from '@freigabe/core'
import type { DecisionTimes } from './read-decision-times.ts'

/**
 * When a decision is to be expected, as the times of comparable ones tell; null where they tell nothing,
 * because there are too few or because this one takes longer already.
 *
 * @param taken the business hours that have passed already
 */
export function forecast(
  times: DecisionTimes | null,
  calendar: Calendar,
  now: Instant,
  taken = 0,
): Forecast | null {
  if (times === null || taken >= times.ninetieth) return null
  const { cases, median, ninetieth } = times
  const left = median - taken
  return {
    cases,
    usualHours: median,
    mostHours: ninetieth,
    usuallyBy: left > 0 ? addBusinessHours(calendar, now, left) : null,
    mostlyBy: addBusinessHours(calendar, now, ninetieth - taken),
  }
}
