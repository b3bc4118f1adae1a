import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { leaveComparisons } from '../../lists/comparison/store-comparison.ts'
import { findGroup } from '../../lists/groups/find-group.ts'
import { forgetSamples } from '../../lists/screening/samples.ts'
import { moveCase } from '../move-case.ts'

/** Deletes a group: its open cases are withdrawn, its files go with the next sweep, its gate stays shut. */
export async function deleteGroup(
  house: House,
  by: Actor,
  account: string,
  idOrReference: string,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const { group_id } = await findGroup(tx, account, idOrReference)
    const at = unit.now
    // Before the cases, in the same order as when arrivals come through the sources.
    await tx
      .updateTable('source')
      .set({ withdrawn_at: at, reference: null })
      .where('account_id', '=', account)
      .where('group_id', '=', group_id)
      .where('withdrawn_at', 'is', null)
      .execute()
    const open = await tx
      .selectFrom('approval_case')
      .select('case_id')
      .where('account_id', '=', account)
      .where('group_id', '=', group_id)
      .where('status', 'in', ['awaiting_submission', 'in_review', 'awaiting_answer', 'lapsed'])
      .orderBy('case_id')
      .execute()
    for (const { case_id } of open) {
      await moveCase(unit, by, case_id, { type: 'withdraw' })
    }
    await tx
      .updateTable('recipient_group')
      .set({ deleted_at: at, reference: null })
      .where('account_id', '=', account)
      .where('group_id', '=', group_id)
      .execute()
    const removed = await tx
      .updateTable('batch')
      .set({ removed_at: at })
      .where('account_id', '=', account)
      .where('group_id', '=', group_id)
      .where('removed_at', 'is', null)
      .returning('batch_id')
      .execute()
    const batches = removed.map(({ batch_id }) => batch_id)
    await leaveComparisons(unit, batches)
    await forgetSamples(tx, account, batches)
    unit.log({ type: 'group_deleted', subject: group_id, by, at, body: {} })
    // Even where its facts are unchanged: its reference may name another group from now on.
    unit.announceAtGate(group_id)
  })
}
