/// <reference lib="esnext.temporal" />
// The line above lets packages for older runtimes, which never call this, still check their types.

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Wall-clock times `HH:MM` of one opening; `to` is later than `from` and may be `24:00`. */
export interface OpenHours {
  from: string
  to: string
}

/** When an operator works. Several openings a day leave a break between them. */
export interface Calendar {
  /** IANA name, `Europe/Berlin`. */
  timeZone: string
  hours: Readonly<Record<Weekday, readonly OpenHours[]>>
  /** Local dates `YYYY-MM-DD` on which nobody works, whatever the weekday. */
  holidays: ReadonlySet<string>
}

/** One opening as milliseconds since the epoch, `end` excluded. */
export interface Opening {
  start: number
  end: number
}

/** How many days ahead an opening is looked for, before the calendar is taken to have none. */
const horizonDays = 3660

/**
 * The openings of one local date, in order and without overlap, as exact stretches of time: a day on
 * which the clock changes within its hours has an hour less or more.
 *
 * @throws {RangeError} if an opening does not end after it begins
 */
export function openingsOn(calendar: Calendar, date: Temporal.PlainDate): Opening[] {
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
export function* openingsAfter(calendar: Calendar, moment: number): Generator<Opening, never> {
  let date = localTime(calendar, moment).toPlainDate()
  for (let empty = 0; empty < horizonDays; date = date.add({ days: 1 })) {
    const openings = openingsOn(calendar, date)
    empty = openings.length > 0 ? 0 : empty + 1
    for (const opening of openings) if (opening.end > moment) yield opening
  }
  throw new RangeError('The business calendar has no opening within ten years.')
}

/** A moment, in milliseconds since the epoch, as wall-clock time of the calendar. */
export function localTime(calendar: Calendar, moment: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(calendar.timeZone)
}

/**
 * The first moment at which the clock shows this time, in milliseconds since the epoch; for a time
 * that a clock change skips, the moment of the change. So a later time is never an earlier moment.
 */
export function momentAt({ timeZone }: Calendar, time: Temporal.PlainDateTime): number {
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
