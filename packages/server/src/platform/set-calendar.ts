import type { BusinessCalendar, CalendarPreview, CalendarView, WeekHours } from '@freigabe/contract'
import type { Actor, CalendarSettings, LocalText, WorkingHours } from '@freigabe/core'
import Holidays from 'date-holidays'
import { change } from '../change/change.ts'
import { holidayFaults, isTimeZone } from '../config/place-faults.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { previewCalendar } from '../policy/calendar/preview-calendar.ts'
import { calendarSettings } from '../policy/calendar/read-calendar.ts'

/** The business calendar that holds, and what may be chosen. */
export function readCalendar(house: House): Promise<CalendarView> {
  return readAs(house.database, 'admin', null, (tx) => calendarView(house, tx))
}

/**
 * Sets the business calendar and records who did. It holds for what is promised from then on; what was promised
 * stays. A second identical click changes nothing. Throws REQUEST_INVALID for a place or hours that cannot be.
 */
export async function setCalendar(
  house: House,
  by: Actor,
  wish: BusinessCalendar,
): Promise<CalendarView> {
  refuseFaults(wish)
  return change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const calendar = asKept(wish)
    const { isSet, calendar: before } = await calendarView(house, tx)
    if (!isSet || JSON.stringify(asKept(before)) !== JSON.stringify(calendar)) {
      await tx
        .updateTable('platform')
        .set({ calendar: JSON.stringify(calendar) })
        .execute()
      unit.logOnPlatform({
        type: 'calendar_set',
        subject: 'platform',
        by,
        at: unit.now,
        body: { ...calendar },
      })
    }
    return calendarView(house, tx)
  })
}

/** The days to come by a calendar that is not set. Throws REQUEST_INVALID as setting it would. */
export async function previewOfCalendar(
  house: House,
  wish: BusinessCalendar,
): Promise<CalendarPreview> {
  refuseFaults(wish)
  const working = await readAs(house.database, 'admin', null, (tx) => policyHours(house, tx))
  return previewCalendar(wish, working, house.clock.now())
}

async function calendarView(house: House, tx: Tx): Promise<CalendarView> {
  const row = await tx.selectFrom('platform').select('calendar').executeTakeFirst()
  const { hours, closedDays } = await policyHours(house, tx)
  const calendar = await calendarSettings(house.config, tx)
  return {
    calendar: asKept(calendar),
    isSet: row?.calendar != null,
    policy: { hours: hours as WeekHours, closedDays: [...closedDays] },
    countries: Object.keys(new Holidays().getCountries()),
  }
}

/** One form for equal calendars: fields, openings and days in order. */
function asKept({
  timeZone,
  country,
  state,
  hours,
  closedDays,
}: CalendarSettings): BusinessCalendar {
  const week =
    hours &&
    Object.fromEntries(
      Object.entries(hours).map(([day, openings]) => [
        day,
        openings.map(({ from, to }) => ({ from, to })),
      ]),
    )
  const days = [...new Set(closedDays)].sort()
  return { timeZone, country, state, hours: week as WeekHours | null, closedDays: days }
}

async function policyHours(house: House, tx: Tx): Promise<WorkingHours> {
  const policy = await house.policies.effective(tx, await house.policies.inForce(tx), [])
  return policy.calendar
}

function refuseFaults(wish: BusinessCalendar): void {
  const faults = [...placeFaults(wish), ...hoursFaults(wish.hours)]
  if (faults.length > 0) throw new AppError('REQUEST_INVALID', { faults })
}

interface Fault {
  pointer: string
  code: string
  text: LocalText
}

function placeFaults({ timeZone, country, state }: BusinessCalendar): Fault[] {
  if (!isTimeZone(timeZone)) return [fault('/body/timeZone', 'unknown_time_zone', texts.timeZone)]
  if (holidayFaults(country, '').length > 0)
    return [fault('/body/country', 'unknown_country', texts.country)]
  if (holidayFaults(country, state).length > 0)
    return [fault('/body/state', 'unknown_state', texts.state)]
  return []
}

function hoursFaults(hours: WeekHours | null): Fault[] {
  if (hours === null) return []
  const week = Object.entries(hours)
  if (week.every(([, openings]) => openings.length === 0))
    return [fault('/body/hours', 'calendar_closed', texts.closed)]
  return week.flatMap(([day, openings]) =>
    openings.every(({ from, to }, at) => from < to && (openings[at - 1]?.to ?? '') <= from)
      ? []
      : [fault(`/body/hours/${day}`, 'hours_order', texts.order)],
  )
}

function fault(pointer: string, code: string, text: LocalText): Fault {
  return { pointer, code, text }
}

const texts = {
  timeZone: { de: 'Diese Zeitzone gibt es nicht.', en: 'There is no such time zone.' },
  country: {
    de: 'Für dieses Land sind keine Feiertage bekannt.',
    en: 'No public holidays are known for this country.',
  },
  state: { de: 'Diese Region gibt es dort nicht.', en: 'There is no such state there.' },
  closed: {
    de: 'An mindestens einem Wochentag muss jemand arbeiten.',
    en: 'Somebody has to work on at least one weekday.',
  },
  order: {
    de: 'Jede Zeit endet, nachdem sie begonnen hat und bevor die nächste beginnt.',
    en: 'Each time ends after it begins and before the next one begins.',
  },
} satisfies Record<string, LocalText>
