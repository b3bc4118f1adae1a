import { writeAside } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { sweepAll } from '../../jobs/sweep.ts'

/** Forgets answers that nobody will ask for again. */
export const sweepIdempotency = sweepAll('idempotency', async ({ database, clock }) => {
  const before = keptSince(clock.now(), retention.keptAnswer)
  await writeAside(database, 'worker', (tx) =>
    tx.deleteFrom('idempotency').where('created_at', '<', before).execute(),
  )
})
