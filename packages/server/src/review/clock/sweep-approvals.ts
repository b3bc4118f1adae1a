import { inRole } from '../../database/database.ts'
import { announceAtGate } from '../../gate/announce-at-gate.ts'
import type { House } from '../../house.ts'
import { nextChange } from './next-change.ts'

const atOnce = 200

/**
 * Gives the end of an approval, or of the days in which its recipients had to confirm anew, a revision of
 * its own at the gate: who follows the changes learns of it as of a decision. The gate itself judges by the
 * clock and waits for nobody.
 */
export async function sweepApprovals(house: House): Promise<void> {
  const due = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('approval')
      .select(['account_id', 'approval_id'])
      .where('changes_at', '<=', house.clock.now())
      .orderBy('changes_at')
      .limit(atOnce)
      .execute(),
  )
  for (const { account_id, approval_id } of due) await announce(house, account_id, approval_id)
}

async function announce(house: House, account: string, approval: string) {
  const now = house.clock.now()
  await inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .selectFrom('approval')
      .select(['group_id', 'conditions', 'ends_at', 'revoked_at'])
      .where('account_id', '=', account)
      .where('approval_id', '=', approval)
      .where('changes_at', '<=', now)
      .forUpdate()
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
    if (!isRevoked) await announceAtGate(house, tx, account, row.group_id)
  })
}
