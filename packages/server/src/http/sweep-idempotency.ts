import { keptSince, retention } from '../config/retention.ts'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'

/** Forgets answers that nobody will ask for again. */
export async function sweepIdempotency({ database, clock }: Pick<House, 'database' | 'clock'>) {
  const before = keptSince(clock.now(), retention.keptAnswer)
  await inRole(database, 'worker', null, (tx) =>
    tx.deleteFrom('idempotency').where('created_at', '<', before).execute(),
  )
}
