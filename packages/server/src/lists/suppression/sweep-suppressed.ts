import { randomUUIDv7 } from 'node:crypto'
import { change } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { sweepAll } from '../../jobs/sweep.ts'

type Kind = Tables['suppressed_recipient']['kind']

/** Deletes reports of suppressed recipients once their time is over, and puts their number on record. */
export const sweepSuppressed = sweepAll('suppressed', async (house) => {
  const now = house.clock.now()
  await change(house, 'worker', null, async (unit) => {
    const { tx } = unit
    const objections: Kind[] = ['unsubscribed', 'complained']
    const counts = {
      bounce: await deleteReports(tx, ['hard_bounced'], keptSince(now, retention.bounce)),
      objection: await deleteReports(tx, objections, keptSince(now, retention.objection)),
    }
    await unit.tx
      .deleteFrom('dead_recipient')
      .where('reported_at', '<=', keptSince(now, retention.bounce))
      .execute()
    if (Object.values(counts).every((count) => count === 0)) return
    const event = {
      type: 'retention_ended',
      subject: randomUUIDv7(),
      by: { kind: 'clock' } as const,
      at: now,
      body: counts,
    }
    unit.logOnPlatform(event)
  })
})

async function deleteReports(tx: Tx, kinds: readonly Kind[], before: string): Promise<number> {
  const deleted = await tx
    .deleteFrom('suppressed_recipient')
    .where('kind', 'in', kinds)
    .where('reported_at', '<=', before)
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
