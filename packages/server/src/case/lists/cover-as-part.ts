import { isCovered } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { readGroupFacts } from '../../gate/facts/read-group-facts.ts'
import type { ScreenedBatch } from '../../lists/screening/store-examined.ts'

/**
 * Links an import to the approved list of which it was proven to be a part, if the gate would let it
 * through for that. From then on whatever is decided about the whole counts for the part. Tells whether
 * it did.
 */
export async function coverAsPart(
  unit: Unit,
  { batch, group, partOf }: ScreenedBatch,
): Promise<boolean> {
  const { tx, account } = unit
  if (partOf === null) return false
  await link(tx, account, batch, { part_of: partOf, covered_before: true })
  const { batches } = await readGroupFacts(tx, account, group, [batch])
  const facts = batches.find(({ batchId }) => batchId === batch)
  if (facts === undefined || !isCovered(facts, unit.now)) {
    await link(tx, account, batch, { part_of: null, covered_before: false })
    return false
  }
  const approvalIds = [...new Set(facts.approvals.map(({ approvalId }) => approvalId))]
  unit.log({
    type: 'batch_covered',
    subject: batch,
    by: { kind: 'clock' },
    at: unit.now,
    body: { approvalIds, partOf },
  })
  return true
}

async function link(
  tx: Tx,
  account: string,
  batch: string,
  columns: { part_of: string | null; covered_before: boolean },
) {
  await tx
    .updateTable('batch')
    .set(columns)
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
}
