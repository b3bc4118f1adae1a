import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { type DueItem, sweepEach } from '../../jobs/sweep.ts'
import { nextChange } from './approval-times.ts'

/**
 * Gives the end of an approval, or of the days in which its recipients had to confirm again, a revision of
 * its own at the gate, so that followers of the changes learn of it as of a decision. The gate itself judges
 * by the clock and does not wait for this.
 */
export const sweepApprovals = sweepEach(
  'approvals',
  (tx, now) =>
    tx
      .selectFrom('approval')
      .select(['account_id', 'approval_id as item', 'changes_at as due_at'])
      .where('changes_at', '<=', now),
  announce,
)

async function announce(house: House, { account, item: approval }: DueItem) {
  const now = house.clock.now()
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await tx
      .selectFrom('approval')
      .select(['group_id', 'conditions', 'ends_at', 'revoked_at'])
      .where('account_id', '=', account)
      .where('approval_id', '=', approval)
      .where('changes_at', '<=', now)
      .executeTakeFirst()
    // Another worker was quicker.
    if (row === undefined) return
    const { conditions, ends_at: endsAt } = row
    const isRevoked = row.revoked_at !== null
    await tx
      .updateTable('approval')
      .set({ changes_at: isRevoked ? null : nextChange({ conditions, endsAt }, now) })
      .where('account_id', '=', account)
      .where('approval_id', '=', approval)
      .execute()
    if (!isRevoked) unit.announceAtGate(row.group_id)
  })
}
