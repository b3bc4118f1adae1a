import type { Actor } from '@freigabe/core'
import { sql } from 'kysely'
import { inRole, type Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { daysAfter } from './case-clock.ts'
import { openCase } from './open-case.ts'

const clock: Actor = { kind: 'clock' }
const atOnce = 200
const openStatuses = ['awaiting_submission', 'in_review', 'awaiting_answer'] as const

/**
 * Opens the cases that renew approvals about to end, each in its own transaction and once: for the
 * imports that are still there and that no longer approval covers.
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

async function renew(
  house: House,
  {
    account_id,
    approval_id,
    case_id,
  }: { account_id: string; approval_id: string; case_id: string },
) {
  await inRole(house.database, 'command', account_id, async (tx) => {
    // The lock of the case before all others: whoever takes its approval back holds it too.
    await lockCase(tx, account_id, case_id)
    const approval = await findDue(house, tx, account_id, approval_id)
    // Another worker was quicker.
    if (approval === undefined) return
    const batchIds = await batchesToRenew(tx, account_id, approval_id, approval.ends_at)
    const isEnded = approval.revoked_at !== null || approval.ends_at <= house.clock.now()
    const waits = !isEnded && (await mustWait(tx, account_id, batchIds))
    await setRenewal(tx, account_id, approval_id, waits ? daysAfter(house.clock.now(), 1) : null)
    if (isEnded || waits || batchIds.length === 0) return
    await openCase(house, tx, clock, account_id, {
      group: approval.group_id,
      trigger: 'expiry',
      batchIds,
      predecessorId: case_id,
      renewsUntil: approval.ends_at,
    })
    await refreshGate(house, tx, account_id, approval.group_id)
  })
}

function lockCase(tx: Tx, account: string, caseId: string) {
  return tx
    .selectFrom('approval_case')
    .select('case_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .forUpdate()
    .execute()
}

function findDue(house: House, tx: Tx, account: string, approval: string) {
  return tx
    .selectFrom('approval')
    .select(['group_id', 'ends_at', 'revoked_at'])
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

/** The imports of an approval that are still there, and that no standing approval covers for longer. */
async function batchesToRenew(tx: Tx, account: string, approval: string, endsAt: string) {
  const rows = await tx
    .selectFrom('approval_batch')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'approval_batch'))
    .select('approval_batch.batch_id')
    .where('approval_batch.account_id', '=', account)
    .where('approval_batch.approval_id', '=', approval)
    .where('batch.removed_at', 'is', null)
    .where('batch.recipients', '>', 0)
    .where(
      sql<boolean>`not exists (
        select from approval_batch other
        join approval longer on longer.account_id = other.account_id
          and longer.approval_id = other.approval_id
        where other.account_id = approval_batch.account_id
          and other.digest = approval_batch.digest
          and longer.group_id = batch.group_id
          and longer.revoked_at is null and longer.ends_at > ${endsAt}::timestamptz
      )`,
    )
    .orderBy('approval_batch.batch_id')
    .execute()
  return rows.map(({ batch_id }) => batch_id)
}

/**
 * Whether a renewal cannot be asked for yet: something else is being asked about these imports, or the
 * account is suspended and could not hand it in.
 */
async function mustWait(tx: Tx, account: string, batchIds: readonly string[]) {
  if (batchIds.length === 0) return false
  const { suspended_at } = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (suspended_at !== null) return true
  const open = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select('approval_case.case_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.batch_id', 'in', [...batchIds])
    .where('approval_case.status', 'in', openStatuses)
    .executeTakeFirst()
  return open !== undefined
}
