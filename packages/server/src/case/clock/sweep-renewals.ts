import { type Actor, mailableUntil } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { type DueItem, sweepEach } from '../../jobs/sweep.ts'
import { openCase } from '../open-case.ts'
import { daysAfter } from './case-clock.ts'
import { mustWait, whatToRenew } from './renewals.ts'

const clock: Actor = { kind: 'clock' }

/**
 * Opens the cases that renew approvals, each once and in its own transaction: of approvals about to end, and
 * of approvals under which soon only recipients who have confirmed again can be mailed. A renewal covers the
 * imports and sources that are still there and that no approval with a later end covers.
 */
export const sweepRenewals = sweepEach(
  'renewals',
  (tx, now) =>
    tx
      .selectFrom('approval')
      .select(['account_id', 'approval_id as item', 'renew_at as due_at'])
      .where('renew_at', '<=', now),
  renew,
)

async function renew(house: House, { account: account_id, item: approval_id }: DueItem) {
  const now = house.clock.now()
  await change(house, 'command', account_id, async (unit) => {
    const { house, tx } = unit
    const approval = await findDue(house, tx, account_id, approval_id)
    // Another worker was quicker.
    if (approval === undefined) return
    const content = await whatToRenew(tx, account_id, approval)
    const isNothing = content.batchIds.length + content.sources.length === 0
    const isEnded = approval.revoked_at !== null || approval.ends_at <= now
    const waits = !isEnded && (await mustWait(tx, account_id, content))
    await setRenewal(tx, account_id, approval_id, waits ? daysAfter(now, 1) : null)
    if (isEnded || waits || isNothing) return
    const { case_id, group_id, conditions, ends_at: endsAt } = approval
    await openCase(unit, clock, {
      group: group_id,
      trigger: 'expiry',
      ...content,
      predecessorId: case_id,
      renewsUntil: mailableUntil({ conditions, endsAt }),
    })
    unit.refreshGate(group_id)
  })
}

function findDue(house: House, tx: Tx, account: string, approval: string) {
  return tx
    .selectFrom('approval')
    .select(['approval_id', 'case_id', 'group_id', 'conditions', 'ends_at', 'revoked_at'])
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
