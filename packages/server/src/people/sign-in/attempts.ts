import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { writeAside } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { sweepAll } from '../../jobs/sweep.ts'

/** At most `attempts` within `minutes` under a name, from the first of them on. */
export interface AttemptBound {
  /** What it is about and where it comes from; only a keyed digest of it is kept. */
  name: string
  attempts: number
  minutes: number
}

type Part = Pick<House, 'database' | 'clock' | 'keys'>

/**
 * Counts one attempt under each name, for all processes together. Throws TOO_MANY_REQUESTS once there
 * were too many under one, and then counts none.
 */
export async function beginAttempt(house: Part, bounds: readonly AttemptBound[]): Promise<void> {
  const now = house.clock.now()
  await writeAside(house.database, 'door', async (tx) => {
    for (const { digest, attempts, minutes } of digested(house, bounds)) {
      const row = await countOne(tx, digest, now, minutes)
      if (row.count <= attempts) continue
      const seconds = (Date.parse(row.until) - Date.parse(now)) / 1000
      throw new AppError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(seconds) })
    }
  })
}

/** Takes an attempt back: it was a right one, or failed for another reason. */
export async function forgiveAttempt(house: Part, bounds: readonly AttemptBound[]): Promise<void> {
  await writeAside(house.database, 'door', async (tx) => {
    for (const { digest } of digested(house, bounds)) {
      await tx
        .updateTable('attempt')
        .set((row) => ({ count: row('count', '-', 1) }))
        .where('name', '=', digest)
        .where('count', '>', 0)
        .execute()
    }
  })
}

/** Forgets attempts whose time has passed. */
export const sweepAttempts = sweepAll('attempts', async ({ database, clock }) => {
  await writeAside(database, 'worker', (tx) =>
    tx.deleteFrom('attempt').where('until', '<=', clock.now()).execute(),
  )
})

async function countOne(tx: Tx, name: string, now: string, minutes: number) {
  const until = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  return tx
    .insertInto('attempt')
    .values({ name, count: 1, until })
    .onConflict((row) =>
      row.column('name').doUpdateSet({
        count: sql`case when attempt.until <= ${now} then 1 else attempt.count + 1 end`,
        until: sql`case when attempt.until <= ${now} then excluded.until else attempt.until end`,
      }),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow()
}

/** In one order everywhere, so that two attempts at once never wait for each other. */
function digested({ keys }: Part, bounds: readonly AttemptBound[]) {
  return bounds
    .map((bound) => ({ ...bound, digest: digestOf(keys.session[0]!.bytes, bound.name) }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
}

function digestOf(key: Uint8Array, name: string): string {
  return createHmac('sha256', key).update(`attempt:${name}`).digest('base64url')
}
