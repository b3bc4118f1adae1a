import { type BatchApproval, type BatchFacts, isCovered } from '@freigabe/core'
import { newestCaseOfGroup, openCase } from '../case/open-case.ts'
import type { Unit } from '../change/unit.ts'
import { readGroupFacts } from '../gate/facts/read-group-facts.ts'

/**
 * Opens a case about arrivals within a declared cap but beyond the approved one: a reviewer may approve less
 * than was declared while recipients are already arriving. It does not change what is covered.
 */
export async function reviewBeyondCap(unit: Unit, group: string): Promise<void> {
  const { tx, account } = unit
  const now = unit.now
  const { batches } = await readGroupFacts(tx, account, group)
  const beyond = batches.filter((batch) => liesBeyond(batch, now)).map(({ batchId }) => batchId)
  if (beyond.length === 0) return
  await tx
    .updateTable('batch')
    .set({ beyond_cap: true })
    .where('account_id', '=', account)
    .where('batch_id', 'in', beyond)
    .execute()
  await openCase(
    unit,
    { kind: 'clock' },
    {
      group,
      trigger: 'growth',
      batchIds: beyond,
      predecessorId: (await newestCaseOfGroup(tx, account, group))?.case_id ?? null,
      renewsUntil: null,
    },
  )
}

/** An approval of its source stands, and its room ran out before this batch. */
function liesBeyond(batch: BatchFacts, now: string): boolean {
  if (batch.isEmpty || isCovered(batch, now)) return false
  return batch.approvals.some((approval) => isFull(approval, batch, now))
}

function isFull({ source, ...approval }: BatchApproval, batch: BatchFacts, now: string): boolean {
  const isOfThisForm = source !== undefined && source.version === batch.arrivedThrough?.version
  const isInForce = !approval.revoked && (approval.endsAt > now || approval.renewalPending)
  return isOfThisForm && isInForce && !source.isWithin
}
