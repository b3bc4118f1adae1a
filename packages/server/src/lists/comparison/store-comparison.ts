import { wasRefused } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { type Compared, readOutcomes } from './compare-list.ts'
import { forgetSketches, storeSketch } from './sketches.ts'

/**
 * Keeps what the comparison of an import found, and its sketch, in place of what an earlier screening kept.
 * Findings about other accounts go into a table that customers and support have no right to.
 */
export async function storeComparison(
  unit: Unit,
  batch: string,
  { sketch, records, findings, elsewhere, repeats }: Compared,
): Promise<void> {
  const { house, tx, account } = unit
  await forgetComparisons(house, tx, account, [batch])
  await storeSketch(unit, batch, sketch)
  await keepRecords(unit, batch, sketch.keyId, records)
  await tx
    .updateTable('batch')
    .set({
      comparison: JSON.stringify({ at: unit.now, findings }),
      repeats: JSON.stringify(repeats),
    })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
  if (elsewhere.length === 0) return
  await tx
    .insertInto('list_match')
    .values(
      elsewhere.map(({ accountId, batchId, related, decided, sampled }) => ({
        account_id: account,
        batch_id: batch,
        other_account_id: accountId,
        other_batch_id: batchId,
        related,
        decided,
        recipients: sketch.recipients,
        compared: sampled.compared,
        shared: sampled.shared,
      })),
    )
    .execute()
}

/** In place of those of an earlier screening. They stay for their time although the import is removed. */
async function keepRecords(
  { tx, account, now: at }: Unit,
  batch: string,
  key_id: string,
  records: Uint8Array | null,
): Promise<void> {
  if (records === null) {
    await tx
      .deleteFrom('kept_records')
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute()
    return
  }
  const kept = { key_id, records, at }
  await tx
    .insertInto('kept_records')
    .values({ account_id: account, batch_id: batch, ...kept })
    .onConflict((conflict) => conflict.columns(['account_id', 'batch_id']).doUpdateSet(kept))
    .execute()
}

/**
 * Forgets what removed imports resembled, and their sketches but for those of refused ones: whoever uploads such a
 * list again is still told so.
 */
export async function leaveComparisons(
  { house, tx, account, now }: Unit,
  batches: readonly string[],
): Promise<void> {
  const names = batches.map((batch_id) => ({ account_id: account, batch_id }))
  const outcomes = await readOutcomes(tx, names)
  const refused = batches.filter((batch) => wasRefused({ decided: outcomes.get(batch) ?? null }))
  const others = batches.filter((batch) => !refused.includes(batch))
  await forgetComparisons(house, tx, account, others)
  if (refused.length === 0) return
  await tx
    .updateTable('sketch')
    .set({ removed_at: now })
    .where('account_id', '=', account)
    .where('batch_id', 'in', refused)
    .execute()
  await forgetMatches(tx, account, refused)
}

/**
 * Deletes the sketches of imports and the matches with lists of others. Later lists are not compared with
 * them.
 */
export async function forgetComparisons(
  house: Pick<House, 'database'>,
  tx: Tx,
  account: string,
  batches: readonly string[],
): Promise<void> {
  if (batches.length === 0) return
  await forgetSketches(house, tx, account, batches)
  await forgetMatches(tx, account, batches)
}

async function forgetMatches(tx: Tx, account: string, batches: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('list_match')
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .execute()
  await tx
    .updateTable('batch')
    .set({ comparison: null })
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .execute()
}
