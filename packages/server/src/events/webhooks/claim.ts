import { randomUUIDv7 } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { writeAside } from '../../change/change.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

export type EndpointRow = Selectable<Tables['webhook_endpoint']>

/** For how long a claimed endpoint is its worker's; longer than any run can take. */
const leaseMilliseconds = 60_000

export interface Lane {
  /** Those that failed or were slow the last time, or all others. */
  slow: boolean
  /** How many at most. */
  room: number
  /** Hosts that have no place now. */
  without: readonly string[]
}

/**
 * Takes endpoints that have work, the longest-waiting first, under one lease. A worker that dies loses them
 * with that: another takes them then, and sends again whatever was not written down.
 */
export async function claimEndpoints(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  { slow, room, without }: Lane,
): Promise<EndpointRow[]> {
  const now = clock.now()
  const until = new Date(Date.parse(now) + leaseMilliseconds).toISOString()
  return writeAside(database, 'worker', (tx) =>
    tx
      .updateTable('webhook_endpoint')
      .set({ lease: randomUUIDv7(), leased_until: until })
      .where('endpoint_id', 'in', ({ selectFrom }) =>
        selectFrom('webhook_endpoint')
          .select('endpoint_id')
          .where('slow', '=', slow)
          .where('next_at', '<=', now)
          .where(hasWork)
          .where(({ or, eb }) =>
            or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]),
          )
          .where(sql<boolean>`host <> all (${sql.val([...without])}::text[])`)
          .orderBy('next_at')
          .limit(room)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .execute(),
  )
}

/** As the partial index has it, to the letter. */
const hasWork = sql<boolean>`state = 'active'
  and (wanted > cursor or replay_from is not null or gap_id is not null)`

/** Gives endpoints back that there is no place for yet, as they were. */
export async function giveBack(
  { database }: Pick<House, 'database'>,
  rows: readonly EndpointRow[],
): Promise<void> {
  if (rows.length === 0) return
  await writeAside(database, 'worker', (tx) =>
    tx
      .updateTable('webhook_endpoint')
      .set({ lease: null, leased_until: null })
      .where(
        'endpoint_id',
        'in',
        rows.map(({ endpoint_id }) => endpoint_id),
      )
      .where('lease', 'in', [...new Set(rows.map(({ lease }) => lease!))])
      .execute(),
  )
}
