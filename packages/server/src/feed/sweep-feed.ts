import { sql } from 'kysely'
import { writeAside } from '../change/change.ts'
import { keptSince, retention } from '../config/retention.ts'
import { sweepAll } from '../jobs/sweep.ts'

/**
 * Forgets changes after which whoever follows has had time to read on; who comes later begins anew. The newest
 * stays, and the one before what came lately, so that whoever has read those can go on from there. Forgets who
 * followed, too, once nobody looks for it any more.
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
