import type { Unit } from '../../change/unit.ts'
import type { Compared } from './compare-list.ts'
import { forgetComparisons } from './forget-comparisons.ts'
import { storeSketch } from './store-sketch.ts'

/**
 * Keeps what the comparison of an import found, and its sketch, in place of what an earlier screening
 * kept. What is about other accounts goes into a table that customers and support have no right to.
 */
export async function storeComparison(
  unit: Unit,
  batch: string,
  { sketch, findings, elsewhere }: Compared,
): Promise<void> {
  const { house, tx, account } = unit
  await forgetComparisons(house, tx, account, [batch])
  await storeSketch(unit, batch, sketch)
  await tx
    .updateTable('batch')
    .set({ comparison: JSON.stringify({ at: unit.now, findings }) })
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
