import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'

/** How long the answer to a write is kept for a repetition under the same key. */
const keptHours = 24

/** Forgets answers that nobody will ask for again. */
export async function sweepIdempotency({ database, clock }: Pick<House, 'database' | 'clock'>) {
  const before = new Date(Date.parse(clock.now()) - keptHours * 3_600_000).toISOString()
  await inRole(database, 'worker', null, (tx) =>
    tx.deleteFrom('idempotency').where('created_at', '<', before).execute(),
  )
}
