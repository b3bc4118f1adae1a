import { sql } from 'kysely'
import { writeAside } from '../change/change.ts'
import { keptSince, retention } from '../config/retention.ts'
import { sweepAll } from '../jobs/sweep.ts'

/**
 * Forgets changes that whoever follows has had time to read; who comes later begins anew. The newest stays,
 * so that whoever has read it can go on from there. Forgets who followed, too, once nobody looks for it any more.
 */
export const sweepFeed = sweepAll('feed', async ({ database, clock }) => {
  const before = keptSince(clock.now(), retention.change)
  await writeAside(database, 'worker', async (tx) => {
    await sql`
      with gone as (
        delete from feed using change
        where change.change_id = feed.change_id and change.at < ${before}
          and feed.number < (select number from feed_head)
        returning feed.change_id
      )
      delete from change using gone where gone.change_id = change.change_id`.execute(tx)
    const gone = sql<boolean>`lease_until < clock_timestamp() - ${retention.follower.days} * interval '1 day'`
    await tx.deleteFrom('gate_follower').where(gone).execute()
  })
})
