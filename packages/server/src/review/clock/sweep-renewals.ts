import type { Actor } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import { inRole, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { openCase } from '../open-case.ts'
import { daysAfter } from './case-clock.ts'
import { type ToRenew, whatToRenew } from './what-to-renew.ts'

const clock: Actor = { kind: 'clock' }
const atOnce = 200
const openStatuses = ['awaiting_submission', 'in_review', 'awaiting_answer'] as const

/**
 * Opens the cases that renew approvals about to end, each in its own transaction and once: for the
 * imports and sources that are still there and that no longer approval covers.
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
    const content = await whatToRenew(tx, account_id, approval)
    const isNothing = content.batchIds.length + content.sources.length === 0
    const isEnded = approval.revoked_at !== null || approval.ends_at <= house.clock.now()
    const waits = !isEnded && (await mustWait(tx, account_id, content))
    await setRenewal(tx, account_id, approval_id, waits ? daysAfter(house.clock.now(), 1) : null)
    if (isEnded || waits || isNothing) return
    await openCase(house, tx, clock, account_id, {
      group: approval.group_id,
      trigger: 'expiry',
      ...content,
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
    .select(['approval_id', 'group_id', 'ends_at', 'revoked_at'])
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

/**
 * Whether a renewal cannot be asked for yet: something else is being asked about its imports or sources,
 * or the account is suspended and could not hand it in.
 */
async function mustWait(tx: Tx, account: string, { batchIds, sources }: ToRenew) {
  const { suspended_at } = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (suspended_at !== null) return true
  const openCases = await tx
    .selectFrom('approval_case')
    .leftJoin('case_batch', onAccountAnd('case_id', 'case_batch', 'approval_case'))
    .leftJoin('case_source', onAccountAnd('case_id', 'case_source', 'approval_case'))
    .select('approval_case.case_id')
    .where('approval_case.account_id', '=', account)
    .where('approval_case.status', 'in', openStatuses)
    .where((is) =>
      is.or([
        is('case_batch.batch_id', '=', anyOf(batchIds)),
        is('case_source.source_id', '=', anyOf(sources.map(({ source_id }) => source_id))),
      ]),
    )
    .limit(1)
    .execute()
  return openCases.length > 0
}
