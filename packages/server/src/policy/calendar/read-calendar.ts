import type { Calendar, CalendarSettings, Instant, WorkingHours } from '@freigabe/core'
import type { Config } from '../../config/read-config.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { businessCalendar } from './business-calendar.ts'

/** The business calendar around a moment, for people who work these hours of a policy. */
export async function calendarOf(
  { config }: Pick<House, 'config'>,
  tx: Tx,
  working: WorkingHours,
  at: Instant,
): Promise<Calendar> {
  return businessCalendar(await calendarSettings(config, tx), working, at)
}

/** Where and when people work: as administration set it, or else as the environment says. */
export async function calendarSettings(config: Config, tx: Tx): Promise<CalendarSettings> {
  const row = await tx.selectFrom('platform').select('calendar').executeTakeFirst()
  return row?.calendar ?? settingsOfEnvironment(config)
}

function settingsOfEnvironment(config: Config): CalendarSettings {
  return {
    timeZone: config.FREIGABE_TIME_ZONE,
    country: config.FREIGABE_COUNTRY,
    state: config.FREIGABE_STATE,
    hours: null,
    closedDays: [],
  }
}
