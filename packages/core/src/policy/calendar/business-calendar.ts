import type { Instant } from '../../instant.ts'
import {
  type Calendar,
  localTime,
  momentAt,
  openingsAfter,
  openingsOn,
} from './business-calendar-openings.ts'

const hour = 3_600_000

/** Whether the operator works at this moment; the closing moment itself is no longer business time. */
export function isBusinessTime(calendar: Calendar, at: Instant): boolean {
  const moment = Date.parse(at)
  const today = openingsOn(calendar, localTime(calendar, moment).toPlainDate())
  return today.some(({ start, end }) => start <= moment && moment < end)
}

/**
 * The deadline of a promise "within n business days": the same time of day, n working days later.
 * What comes outside business hours counts from the next opening. Where that day is open at other
 * hours, the deadline is its last business moment before that time, or else its first opening.
 *
 * @param businessDays whole days, at least 1
 * @throws {RangeError} on other numbers of days, or a calendar without openings
 */
export function promisedBy(
  calendar: Calendar,
  submittedAt: Instant,
  businessDays: number,
): Instant {
  if (!Number.isInteger(businessDays) || businessDays < 1) {
    throw new RangeError('A promise is at least one whole business day.')
  }
  const start = localTime(calendar, firstBusinessMoment(calendar, Date.parse(submittedAt)))
  const date = workingDayAfter(calendar, start.toPlainDate(), businessDays)
  const sameTime = momentAt(calendar, date.toPlainDateTime().add(timeOfDay(start)))
  return instant(lastBusinessMomentBy(calendar, date, sameTime))
}

/**
 * The moment at which so much business time has passed since `from`; a closing moment counts as
 * reached. Adding nothing outside business hours leads to the next opening.
 *
 * @param hours at least 0, fractions allowed
 * @throws {RangeError} on a negative number, or a calendar without openings
 */
export function addBusinessHours(calendar: Calendar, from: Instant, hours: number): Instant {
  if (!(hours >= 0)) throw new RangeError('Business hours are only added.')
  const moment = Date.parse(from)
  const openings = openingsAfter(calendar, moment)
  for (let left = Math.round(hours * hour); ; ) {
    const { start, end } = openings.next().value
    const begin = Math.max(start, moment)
    if (left <= end - begin) return instant(begin + left)
    left -= end - begin
  }
}

/** The business time between two moments, in hours with fractions; 0 if `to` is not later. */
export function businessHoursBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const first = Date.parse(from)
  const last = Date.parse(to)
  if (last <= first) return 0
  let passed = 0
  for (const { start, end } of openingsAfter(calendar, first)) {
    if (start >= last) break
    passed += Math.min(end, last) - Math.max(start, first)
  }
  return passed / hour
}

function firstBusinessMoment(calendar: Calendar, moment: number): number {
  return Math.max(moment, openingsAfter(calendar, moment).next().value.start)
}

function workingDayAfter(
  calendar: Calendar,
  date: Temporal.PlainDate,
  businessDays: number,
): Temporal.PlainDate {
  let day = date
  for (let left = businessDays; left > 0; left -= 1) {
    const nextDay = momentAt(calendar, day.add({ days: 1 }).toPlainDateTime())
    day = localTime(calendar, firstBusinessMoment(calendar, nextDay)).toPlainDate()
  }
  return day
}

/**
 * The time since midnight as the clock shows it. In the hour that a clock change repeats, the second
 * pass counts as the end of that hour: a later submission is never promised an earlier answer.
 */
function timeOfDay(at: Temporal.ZonedDateTime): Temporal.Duration {
  const firstPass = at.toPlainDateTime().toZonedDateTime(at.timeZoneId, {
    disambiguation: 'earlier',
  })
  const shown = firstPass.equals(at)
    ? at.toPlainDateTime()
    : firstPass.getTimeZoneTransition('next')!.toPlainDateTime().add(firstPass.until(at))
  return at.toPlainDate().toPlainDateTime().until(shown)
}

/** The last business moment of a working day up to a moment, or its first opening if that is later. */
function lastBusinessMomentBy(
  calendar: Calendar,
  date: Temporal.PlainDate,
  moment: number,
): number {
  const openings = openingsOn(calendar, date)
  const opening = openings.findLast(({ start }) => start <= moment) ?? openings[0]!
  return Math.min(opening.end, Math.max(opening.start, moment))
}

function instant(moment: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(moment).toString({ fractionalSecondDigits: 3 })
}
