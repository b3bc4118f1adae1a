import type { Actor } from '@freigabe/core'
import { mailableUntil } from '@freigabe/core'
import { inRole, type Tx } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { lockCase } from '../lock-case.ts'
import { openCase } from '../open-case.ts'
import { daysAfter } from './case-clock.ts'
import { mustWait } from './must-wait.ts'
import { whatToRenew } from './what-to-renew.ts'

const clock: Actor = { kind: 'clock' }
const atOnce = 200

interface Due {
  account_id: string
  approval_id: string
  case_id: string
}

/**
 * Opens the cases that renew approvals about to end, or about to let nobody be mailed who has not confirmed
 * anew, each in its own transaction and once: for the imports and sources that are still there and that no
 * longer approval covers.
 */
export async function sweepRenewals(house: House): Promise<void> {
  const due = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('approval')
      .select(['account_id', 'approval_id', 'case_id'])
      .where('renew_at', '<=', house.clock.now())
      .orderBy('renew_at')
      .limit(atOnce)
      .execute(),
  )
  for (const approval of due) await renew(house, approval)
}

async function renew(house: House, { account_id, approval_id, case_id }: Due) {
  const now = house.clock.now()
  await inRole(house.database, 'command', account_id, async (tx) => {
    await lockCase(tx, account_id, case_id)
    const approval = await findDue(house, tx, account_id, approval_id)
    // Another worker was quicker.
    if (approval === undefined) return
    const content = await whatToRenew(tx, account_id, approval)
    const isNothing = content.batchIds.length + content.sources.length === 0
    const isEnded = approval.revoked_at !== null || approval.ends_at <= now
    const waits = !isEnded && (await mustWait(tx, account_id, content))
    await setRenewal(tx, account_id, approval_id, waits ? daysAfter(now, 1) : null)
    if (isEnded || waits || isNothing) return
    const { group_id, conditions, ends_at: endsAt } = approval
    await openCase(house, tx, clock, account_id, {
      group: group_id,
      trigger: 'expiry',
      ...content,
      predecessorId: case_id,
      renewsUntil: mailableUntil({ conditions, endsAt }),
    })
    await refreshGate(house, tx, account_id, group_id)
  })
}

function findDue(house: House, tx: Tx, account: string, approval: string) {
  return tx
    .selectFrom('approval')
    .select(['approval_id', 'group_id', 'conditions', 'ends_at', 'revoked_at'])
    .where('account_id', '=', account)
    .where('approval_id', '=', approval)
    .where('renew_at', '<=', house.clock.now())
    .executeTakeFirst()
}

function setRenewal(tx: Tx, account: string, approval: string, at: string | null) {
  return tx
    .updateTable('approval')
    .set({ renew_at: at })
    .where('account_id', '=', account)
    .where('approval_id', '=', approval)
    .execute()
}
