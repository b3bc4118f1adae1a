import type { api, Figures, QueryOf } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { readAgreement } from '../second-opinion/read-agreement.ts'
import { forecastDesk } from './forecast-desk.ts'
import { mondayOf } from './monday-of.ts'
import { readAppeals } from './read-appeals.ts'
import { readDecided } from './read-decided.ts'
import { readWaiting } from './read-waiting.ts'

/**
 * What waits, and what was decided in the last weeks, of all cases or of those that went one way or name
 * one method. Nothing in it is about a single person.
 */
export async function readFigures(
  house: House,
  { weeks, route, method }: QueryOf<typeof api.readFigures>,
): Promise<Figures> {
  const timeZone = house.config.FREIGABE_TIME_ZONE
  const now = house.clock.now()
  const monday = mondayOf(now, timeZone).subtract({ weeks: weeks - 1 })
  const since = monday.toZonedDateTime(timeZone).toInstant().toString()
  return readAs(house.database, 'desk', null, async (tx) => ({
    since: monday.toString(),
    waiting: await readWaiting(tx, now),
    backlog: await forecastDesk(tx, now, timeZone),
    ...(await readDecided(tx, { since, route, method }, timeZone)),
    appeals: await readAppeals(tx, since),
    agreement: await readAgreement(tx, since),
  }))
}
