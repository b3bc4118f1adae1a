import { sql } from 'kysely'
import { writeAside } from '../change/change.ts'
import { keptSince, retention } from '../config/retention.ts'
import { sweepAll } from '../jobs/sweep.ts'

/**
 * Forgets events once readers have had time to read on. The newest stays, and so does the one before the recent
 * ones, so that a reader that has read up to there can go on.
 */
export const sweepEvents = sweepAll('events', async ({ database, clock }) => {
  const before = keptSince(clock.now(), retention.event)
  await writeAside(database, 'worker', async (tx) => {
    await sql`
      with recent as (
        select position from event_position join public_event using (account_id, number)
        where at >= ${before} order by position limit 1
      ), gone as (
        delete from event_position where position < coalesce(
          (select position - 1 from recent), (select max(position) from event_position))
        returning account_id, number
      )
      delete from public_event using gone
      where public_event.account_id = gone.account_id and public_event.number = gone.number`.execute(
      tx,
    )
  })
})
