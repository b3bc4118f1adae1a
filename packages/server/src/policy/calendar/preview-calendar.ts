import type { CalendarPreview } from '@freigabe/contract'
import type { CalendarSettings, Instant, Weekday, WorkingHours } from '@freigabe/core'
import Holidays from 'date-holidays'
import { businessCalendar, publicHolidays } from './business-calendar.ts'

/** How many working days are shown. */
const shown = 20

/** Beyond this many days off in a row nobody looks for the next working day. */
const longestRest = 366

/**
 * The next working days from today on, and between them the days off on which people would otherwise work.
 *
 * @throws {RangeError} if the country or state is unknown
 */
export function previewCalendar(
  settings: CalendarSettings,
  working: WorkingHours,
  now: Instant,
): CalendarPreview {
  const { timeZone, hours, holidays } = businessCalendar(settings, working, now)
  const names = holidayNames(settings, now)
  const days: CalendarPreview['days'] = []
  let day = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate()
  for (let open = 0, rest = 0; open < shown && rest < longestRest; day = day.add({ days: 1 })) {
    const date = day.toString()
    const usual = hours[day.dayOfWeek as Weekday]
    const isOff = usual.length === 0 || holidays.has(date)
    rest = isOff ? rest + 1 : 0
    if (!isOff) open += 1
    if (usual.length > 0) {
      const holiday = names.get(date) ?? null
      days.push({ day: date, hours: isOff ? [] : [...usual], holiday })
    }
  }
  // What comes after the last working day does not matter for it.
  return {
    days: days.slice(0, days.findLastIndex(({ hours }) => hours.length > 0) + 1),
    states: statesOf(settings.country),
  }
}

function holidayNames(settings: CalendarSettings, now: Instant) {
  const year = Number(now.slice(0, 4))
  return new Map(
    [year - 1, year, year + 1]
      .flatMap((near) => publicHolidays(settings, near))
      .flatMap(({ days, name }) => days.map((day) => [day, name] as const)),
  )
}

function statesOf(country: string): CalendarPreview['states'] {
  const states = new Holidays().getStates(country) ?? {}
  return Object.entries(states).map(([code, name]) => ({ code, name }))
}
