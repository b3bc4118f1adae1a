/// <reference lib="esnext.temporal" />
// The line above lets packages for older runtimes, which never call this, still check their types.

import type { Instant } from '../../instant.ts'

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Wall-clock times `HH:MM` of one opening; `to` is later than `from` and may be `24:00`. */
export interface OpenHours {
  from: string
  to: string
}

/** When an operator works. Several openings on a day leave breaks between them. */
export interface Calendar {
  /** IANA name, `Europe/Berlin`. */
  timeZone: string
  hours: Readonly<Record<Weekday, readonly OpenHours[]>>
  /** Local dates `YYYY-MM-DD` that are closed, whatever the weekday. */
  holidays: ReadonlySet<string>
}

// A closing and the next opening are one moment in business time. Wherever a moment is reached by business time,
// it is named as the closing, the earlier of the two: so every way of counting gives a promise the same name.

const hour = 3_600_000

/** Whether the operator works at this moment; the closing moment itself is not business time. */
export function isBusinessTime(calendar: Calendar, at: Instant): boolean {
  const moment = Date.parse(at)
  const today = openingsOn(calendar, localTime(calendar, moment).toPlainDate())
  return today.some(({ start, end }) => start <= moment && moment < end)
}

/**
 * The deadline of a promise "within n business days": the same time of day, n working days later. A moment
 * outside business hours counts from the next opening. Where the last day is open at other hours, the
 * deadline is its last business moment before that time, or else the closing before its first opening.
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
  const submitted = Date.parse(submittedAt)
  const start = localTime(calendar, firstBusinessMoment(calendar, submitted))
  const date = workingDayAfter(calendar, start.toPlainDate(), businessDays)
  const sameTime = momentAt(calendar, date.toPlainDateTime().add(timeOfDay(start)))
  const reached = lastBusinessMomentBy(calendar, date, sameTime)
  return instant(momentAfter(calendar, submitted, timeBetween(calendar, submitted, reached)))
}

/**
 * The moment at which this much business time has passed since `from`; a closing rather than the next opening.
 * Adding nothing outside business hours leads to the next opening.
 *
 * @param hours at least 0, fractions allowed
 * @throws {RangeError} on a negative number, or a calendar without openings
 */
export function addBusinessHours(calendar: Calendar, from: Instant, hours: number): Instant {
  if (!(hours >= 0)) throw new RangeError('Business hours are only added.')
  return instant(momentAfter(calendar, Date.parse(from), Math.round(hours * hour)))
}

/** The business time between two moments, in hours with fractions; 0 if `to` is not later. */
export function businessHoursBetween(calendar: Calendar, from: Instant, to: Instant): number {
  return timeBetween(calendar, Date.parse(from), Date.parse(to)) / hour
}

/** The moment, all in milliseconds, at which business time has passed: at a closing, if it is used up there. */
function momentAfter(calendar: Calendar, from: number, time: number): number {
  const openings = openingsAfter(calendar, from)
  for (let left = time; ; ) {
    const { start, end } = openings.next().value
    const begin = Math.max(start, from)
    if (left <= end - begin) return begin + left
    left -= end - begin
  }
}

function timeBetween(calendar: Calendar, first: number, last: number): number {
  if (last <= first) return 0
  let passed = 0
  for (const { start, end } of openingsAfter(calendar, first)) {
    if (start >= last) break
    passed += Math.min(end, last) - Math.max(start, first)
  }
  return passed
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

/** One opening as milliseconds since the epoch, `end` excluded. */
interface Opening {
  start: number
  end: number
}

/** How many days ahead to look for an opening before the calendar counts as having none. */
const horizonDays = 3660

/**
 * The openings of one local date, in order and without overlap, as exact stretches of time: a day on which
 * the clock changes within its hours is an hour shorter or longer.
 *
 * @throws {RangeError} if an opening does not end after it begins
 */
function openingsOn(calendar: Calendar, date: Temporal.PlainDate): Opening[] {
  if (calendar.holidays.has(date.toString())) return []
  const openings: Opening[] = []
  for (const { from, to } of sorted(calendar.hours[date.dayOfWeek as Weekday])) {
    const start = Math.max(momentOf(calendar, date, from), openings.at(-1)?.end ?? -Infinity)
    const end = momentOf(calendar, date, to)
    // An opening that lies wholly in the hour that a clock change skips does not take place.
    if (start < end) openings.push({ start, end })
  }
  return openings
}

/**
 * All openings that end after a moment, in order, without end.
 *
 * @throws {RangeError} if the calendar opens on no day within ten years
 */
function* openingsAfter(calendar: Calendar, moment: number): Generator<Opening, never> {
  let date = localTime(calendar, moment).toPlainDate()
  for (let empty = 0; empty < horizonDays; date = date.add({ days: 1 })) {
    const openings = openingsOn(calendar, date)
    empty = openings.length > 0 ? 0 : empty + 1
    for (const opening of openings) if (opening.end > moment) yield opening
  }
  throw new RangeError('The business calendar has no opening within ten years.')
}

/** A moment, in milliseconds since the epoch, as wall-clock time of the calendar. */
function localTime(calendar: Calendar, moment: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(calendar.timeZone)
}

/**
 * The first moment at which the clock shows this time, in milliseconds since the epoch; for a time
 * that a clock change skips, the moment of the change. So a later time is never an earlier moment.
 */
function momentAt({ timeZone }: Calendar, time: Temporal.PlainDateTime): number {
  const zoned = time.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(time)) return zoned.epochMilliseconds
  return zoned.getTimeZoneTransition('next')!.epochMilliseconds
}

function sorted(hours: readonly OpenHours[]): OpenHours[] {
  const late = hours.find(({ from, to }) => from >= to)
  if (late) throw new RangeError(`Hours ${late.from} to ${late.to} do not end after they begin.`)
  return [...hours].sort((one, other) => (one.from < other.from ? -1 : 1))
}

function momentOf(calendar: Calendar, date: Temporal.PlainDate, time: string): number {
  if (time === '24:00') return momentAt(calendar, date.add({ days: 1 }).toPlainDateTime())
  return momentAt(calendar, date.toPlainDateTime(time))
}
