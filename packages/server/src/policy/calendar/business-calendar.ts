import type { Calendar, Instant, WorkingHours } from '@freigabe/core'
import Holidays, { type HolidaysTypes } from 'date-holidays'
import { holidayFaults } from '../../config/holiday-faults.ts'

/** The settings that say where people work. */
interface PlaceSettings {
  /** IANA name, `Europe/Berlin`. */
  FREIGABE_TIME_ZONE: string
  /** ISO 3166-1 code, `DE`. */
  FREIGABE_COUNTRY: string
  /** Code of the state as `date-holidays` names it, `BE`; empty for none. */
  FREIGABE_STATE: string
}

const hour = 3_600_000

/** The business calendar around a moment, for people who work these hours in the configured place. */
export type CalendarOf = (working: WorkingHours, at: Instant) => Calendar

/**
 * Business calendars for the configured place. Each knows the public holidays of its year and of the years
 * before and after, so that a promise given in December knows the first of January.
 *
 * @throws {RangeError} at once if the country or state is unknown: `date-holidays` would then quietly know no
 * holidays, and promises would fall on days off
 */
export function businessCalendars(settings: PlaceSettings): CalendarOf {
  const holidays = publicHolidays(settings)
  const known = new WeakMap<WorkingHours, Map<number, Calendar>>()
  const around = (year: number) =>
    [year - 1, year, year + 1].flatMap((near) => holidays.getHolidays(near).flatMap(closedDays))

  return (working, at) => {
    const year = Number(at.slice(0, 4))
    const calendars = known.get(working) ?? new Map<number, Calendar>()
    known.set(working, calendars)
    const calendar = calendars.get(year) ?? {
      timeZone: settings.FREIGABE_TIME_ZONE,
      hours: working.hours,
      holidays: new Set([...around(year), ...working.closedDays]),
    }
    calendars.set(year, calendar)
    return calendar
  }
}

function publicHolidays({ FREIGABE_COUNTRY, FREIGABE_STATE }: PlaceSettings): Holidays {
  const [fault] = holidayFaults(FREIGABE_COUNTRY, FREIGABE_STATE)
  if (fault) throw new RangeError(fault)
  const options = { types: ['public' as const] }
  if (FREIGABE_STATE === '') return new Holidays(FREIGABE_COUNTRY, options)
  return new Holidays(FREIGABE_COUNTRY, FREIGABE_STATE, options)
}

/** The local dates of a holiday. One that begins at noon leaves a morning and closes no day. */
function closedDays({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const [day = '', time] = date.split(' ')
  if (time !== '00:00:00') return []
  // A day on which the clock changes has 23 or 25 hours.
  const days = Math.round((end.getTime() - start.getTime()) / (24 * hour))
  const first = Temporal.PlainDate.from(day)
  return Array.from({ length: days }, (_, later) => first.add({ days: later }).toString())
}
