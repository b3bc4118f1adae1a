import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { requireLease } from '../../desk/lease/require-lease.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { moveCase } from '../move-case.ts'
import { openSplitOff } from './open-split-off.ts'

/**
 * Takes imports out of a case and opens a linked one about them, so that the rest can be decided. At the
 * desk whoever holds the case may do that, and names the lease.
 */
export async function splitCase(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
  { newCaseId, batchIds }: BodyOf<typeof api.splitCase>,
  leaseToken?: number,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await caseRevision(tx, account, caseId)
    if (by.kind === 'staff') await requireLease(house, tx, by.personId, caseId, leaseToken ?? 0)
    const command = { type: 'split', batchIds, newCaseId } as const
    const moved = await moveCase(unit, by, caseId, command)
    if (!moved.changed) return
    await tx
      .deleteFrom('case_batch')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .where('batch_id', 'in', batchIds)
      .execute()
    await openSplitOff(unit, by, moved.state, { newCaseId, batchIds })
    unit.refreshGate(moved.state.groupId)
  })
}
