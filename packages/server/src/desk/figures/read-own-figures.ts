import type { OwnFigures } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { mondayOf } from './monday-of.ts'

/** How many decisions a person made today and this week, for nobody but themselves. */
export async function readOwnFigures(house: House, personId: string): Promise<OwnFigures> {
  const timeZone = house.config.FREIGABE_TIME_ZONE
  const now = house.clock.now()
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString()
  const monday = startOf(mondayOf(now, timeZone))
  const today = startOf(Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate())
  return readAs(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('decision')
      .select((count) => [
        count.fn.countAll<number>().as('thisWeek'),
        count.fn.countAll<number>().filterWhere('at', '>=', today).as('today'),
      ])
      .where('by_person', '=', personId)
      .where('at', '>=', monday)
      .executeTakeFirstOrThrow(),
  )
}
