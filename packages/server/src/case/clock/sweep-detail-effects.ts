import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import { sweepAll } from '../../jobs/sweep.ts'

/** So many of the newest decisions with a detail, and without it, say what it is worth. */
const most = 200

/** Counts anew what recommended details are worth, and lets go of older decisions. */
export const sweepDetailEffects = sweepAll('detail-effects', async (house) => {
  const at = house.clock.now()
  await change(house, 'worker', null, async ({ tx }) => {
    await sql`
      delete from detail_outcome as older
      using (
        select case_id, decided_at, detail,
          row_number() over (partition by detail, given order by decided_at desc, case_id) as place
        from detail_outcome
      ) as placed
      where place > ${most}
        and older.case_id = placed.case_id
        and older.decided_at = placed.decided_at
        and older.detail = placed.detail
    `.execute(tx)
    await tx.deleteFrom('detail_effect').execute()
    await tx
      .insertInto('detail_effect')
      .columns(['detail', 'given', 'cases', 'at_once_share', 'median_hours', 'at'])
      .expression((eb) =>
        eb
          .selectFrom('detail_outcome')
          .select([
            'detail',
            'given',
            sql<number>`count(*)::int`.as('cases'),
            sql<number>`avg(at_once::int)::double precision`.as('at_once_share'),
            sql<number>`percentile_cont(0.5) within group (order by hours_taken)`.as(
              'median_hours',
            ),
            sql<string>`${at}::timestamptz`.as('at'),
          ])
          .groupBy(['detail', 'given']),
      )
      .execute()
  })
})
