import type { AppealFigures } from '@freigabe/contract'
import { sql } from 'kysely'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'

/** How the appeals of the last months were decided, and on which reasons. Nobody's name is in it. */
export async function readAppeals(house: House, months: number): Promise<AppealFigures> {
  const since = Temporal.Instant.from(house.clock.now())
    .toZonedDateTimeISO('UTC')
    .subtract({ months })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
  return inRole(house.database, 'desk', null, async (tx) => {
    const appeals = tx.selectFrom('request').where('kind', '=', 'appeal')
    const { filed } = await appeals
      .select((count) => count.fn.countAll<number>().as('filed'))
      .where('opened_at', '>=', since)
      .executeTakeFirstOrThrow()
    const closed = await appeals
      .select(['outcome', (count) => count.fn.countAll<number>().as('count')])
      .where('closed_at', '>=', since)
      .groupBy('outcome')
      .execute()
    const ended = (outcome: string) => closed.find((row) => row.outcome === outcome)?.count ?? 0
    const { rows: reasons } = await sql<AppealFigures['reasons'][number]>`
      select outcome, reason, count(*)::int as count
      from request, unnest(reasons) as reason
      where kind = 'appeal' and closed_at >= ${since} and outcome in ('upheld', 'dismissed')
      group by outcome, reason order by count(*) desc, reason`.execute(tx)
    return {
      since,
      filed,
      upheld: ended('upheld'),
      dismissed: ended('dismissed'),
      withdrawn: ended('withdrawn'),
      reasons,
    }
  })
}
