import type { Calendar, CalendarSettings, Instant, WorkingHours } from '@freigabe/core'
import Holidays, { type HolidaysTypes } from 'date-holidays'
import { holidayFaults } from '../../config/place-faults.ts'

/** A public holiday: the local dates that it closes, and its name in the two languages of the house. */
export interface PublicHoliday {
  days: readonly string[]
  name: { de: string; en: string }
}

/**
 * The business calendar around a moment. It knows the public holidays of that year and of the years before and
 * after, so that a promise given in December knows the first of January.
 *
 * @param working the hours and closed days of the policy
 * @throws {RangeError} if the country or state is unknown
 */
export function businessCalendar(
  settings: CalendarSettings,
  working: WorkingHours,
  at: Instant,
): Calendar {
  const year = Number(at.slice(0, 4))
  const around = [year - 1, year, year + 1].flatMap((near) => publicHolidays(settings, near))
  return {
    timeZone: settings.timeZone,
    hours: settings.hours ?? working.hours,
    holidays: new Set([
      ...around.flatMap(({ days }) => days),
      ...working.closedDays,
      ...settings.closedDays,
    ]),
  }
}

/** By country, state and year: working them out takes some milliseconds. */
const known = new Map<string, readonly PublicHoliday[]>()

/**
 * The public holidays that begin in a year.
 *
 * @throws {RangeError} if the country or state is unknown: `date-holidays` would then quietly know none, and
 * promises would fall on days off
 */
export function publicHolidays(
  { country, state }: Pick<CalendarSettings, 'country' | 'state'>,
  year: number,
): readonly PublicHoliday[] {
  const key = `${country} ${state} ${year}`
  const before = known.get(key)
  if (before !== undefined) return before
  const holidays = workedOut(country, state, year)
  known.set(key, holidays)
  return holidays
}

function workedOut(country: string, state: string, year: number): PublicHoliday[] {
  const [fault] = holidayFaults(country, state)
  if (fault) throw new RangeError(fault)
  const options = { types: ['public' as const] }
  const place =
    state === '' ? new Holidays(country, options) : new Holidays(country, state, options)
  const english = place.getHolidays(year, 'en')
  return place.getHolidays(year, 'de').map((holiday, at) => ({
    days: closedDays(holiday),
    name: { de: holiday.name, en: english[at]?.name ?? holiday.name },
  }))
}

const hour = 3_600_000

/** The local dates of a holiday. One that begins at noon leaves a morning and closes no day. */
function closedDays({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const [day = '', time] = date.split(' ')
  if (time !== '00:00:00') return []
  // A day on which the clock changes has 23 or 25 hours.
  const days = Math.round((end.getTime() - start.getTime()) / (24 * hour))
  const first = Temporal.PlainDate.from(day)
  return Array.from({ length: days }, (_, later) => first.add({ days: later }).toString())
}
