import { randomUUIDv7 } from 'node:crypto'
import type { SealedSample } from '@freigabe/screening/seal'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import type { Tx } from '../../database/database.ts'
import { sweepAll } from '../../jobs/sweep.ts'

/** Keeps the sealed sample of an import, in place of one from an earlier screening. */
export async function storeSample(
  tx: Tx,
  account: string,
  batch: string,
  { keyId, rows, encapsulated, ciphertext }: SealedSample,
  at: string,
): Promise<void> {
  await forgetSamples(tx, account, [batch])
  await tx
    .insertInto('sealed_sample')
    .values({
      account_id: account,
      batch_id: batch,
      key_id: keyId,
      recipients: rows,
      encapsulated: Buffer.from(encapsulated, 'base64'),
      ciphertext: Buffer.from(ciphertext, 'base64'),
      sealed_at: at,
    })
    .execute()
}

/** Deletes the sealed samples of imports. */
export async function forgetSamples(
  tx: Tx,
  account: string,
  batches: readonly string[],
): Promise<void> {
  if (batches.length === 0) return
  await tx
    .deleteFrom('sealed_sample')
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .execute()
}

/**
 * Deletes sealed samples once their time is over: counted from the newest decision on their import, or,
 * without one, from when they were sealed; never during a review. The number is put on record.
 */
export const sweepSamples = sweepAll('samples', async (house) => {
  const now = house.clock.now()
  const decidedBefore = keptSince(now, retention.decidedSample)
  const sealedBefore = keptSince(now, retention.sample)
  await change(house, 'worker', null, async (unit) => {
    const { tx } = unit
    const { numAffectedRows: sample = 0n } = await sql`
      delete from sealed_sample where (account_id, batch_id) in (
        select sealed.account_id, sealed.batch_id from sealed_sample sealed
        left join case_batch using (account_id, batch_id)
        left join approval_case using (account_id, case_id)
        group by sealed.account_id, sealed.batch_id
        having count(*) filter (where status in ('in_review', 'awaiting_answer')) = 0
          and case when count(decided_at) > 0 then max(decided_at) <= ${decidedBefore}
            else max(sealed.sealed_at) <= ${sealedBefore} end
      )`.execute(tx)
    if (sample === 0n) return
    const event = {
      type: 'retention_ended',
      subject: randomUUIDv7(),
      by: { kind: 'clock' } as const,
      at: now,
      body: { sample: Number(sample) },
    }
    unit.logOnPlatform(event)
  })
})
