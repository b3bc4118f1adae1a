import { sql } from 'kysely'
import { writeAside } from '../change/change.ts'
import { keptSince, retention } from '../config/retention.ts'
import { sweepAll } from '../jobs/sweep.ts'

/**
 * Forgets changes once followers have had time to read on; a later one begins again. The newest stays, and so
 * does the one before the recent changes, so that a follower that has read up to there can go on. Old entries
 * about followers are forgotten too, once they are not looked at any more.
 */
export const sweepFeed = sweepAll('feed', async ({ database, clock }) => {
  const before = keptSince(clock.now(), retention.change)
  await writeAside(database, 'worker', async (tx) => {
    await sql`
      with gone as (
        delete from feed using feed next, change
        where next.number = feed.number + 1
          and change.change_id = next.change_id and change.at < ${before}
        returning feed.change_id
      )
      delete from change using gone where gone.change_id = change.change_id`.execute(tx)
    const gone = sql<boolean>`lease_until < clock_timestamp() - ${retention.follower.days} * interval '1 day'`
    await tx.deleteFrom('gate_follower').where(gone).execute()
  })
})
