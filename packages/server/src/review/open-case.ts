import { randomUUIDv7 } from 'node:crypto'
import { type Actor, type CaseState, decide, evolve, isRefusal } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendEvents } from '../log/append-events.ts'
import type { ScreenedBatch } from '../screening/screen-batch.ts'
import { caseClock } from './case-clock.ts'
import { logCaseEvents, moveCase } from './move-case.ts'
import { tellApprovalNeeded } from './tell-about-case.ts'

const clock: Actor = { kind: 'clock' }

/**
 * What follows from a file that could be screened: no recipients, or the same as were approved before,
 * need nothing; others join the group's case while that awaits submission, or open a case of their own.
 */
export async function takeInBatch(
  house: House,
  tx: Tx,
  account: string,
  batch: ScreenedBatch,
): Promise<void> {
  const nothingNew = batch.recipients === 0 || (await coverByApproval(house, tx, account, batch))
  if (!nothingNew) {
    const newest = await newestCase(tx, account, batch.group)
    if (newest?.status === 'awaiting_submission') {
      await joinCase(house, tx, account, newest.case_id, batch)
    } else {
      await openCase(house, tx, account, batch, newest)
    }
  }
  await refreshGate(house, tx, account, batch.group)
}

async function coverByApproval(house: House, tx: Tx, account: string, batch: ScreenedBatch) {
  const approvals = await tx
    .selectFrom('approval_batch')
    .innerJoin('approval', (join) =>
      join
        .onRef('approval.account_id', '=', 'approval_batch.account_id')
        .onRef('approval.approval_id', '=', 'approval_batch.approval_id'),
    )
    .select('approval.approval_id')
    .distinct()
    .where('approval.account_id', '=', account)
    .where('approval.group_id', '=', batch.group)
    .where('approval_batch.digest', '=', batch.digest)
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', house.clock.now())
    .execute()
  if (approvals.length === 0) return false
  for (const { approval_id } of approvals) {
    await tx
      .insertInto('approval_batch')
      .values({ account_id: account, approval_id, batch_id: batch.batch, digest: batch.digest })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await tx
    .updateTable('batch')
    .set({ covered_before: true })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch.batch)
    .execute()
  await appendEvents(house.database, tx, account, [
    {
      type: 'batch_covered',
      subject: batch.batch,
      by: clock,
      at: house.clock.now(),
      body: { approvalIds: approvals.map((row) => row.approval_id) },
    },
  ])
  return true
}

function newestCase(tx: Tx, account: string, group: string) {
  return tx
    .selectFrom('approval_case')
    .select(['case_id', 'status'])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .executeTakeFirst()
}

async function joinCase(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  { batch }: ScreenedBatch,
) {
  await moveCase(house, tx, clock, account, caseId, { type: 'join_batches', batchIds: [batch] })
  await tx
    .insertInto('case_batch')
    .values({ account_id: account, case_id: caseId, batch_id: batch })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function openCase(
  house: House,
  tx: Tx,
  account: string,
  batch: ScreenedBatch,
  newest: { case_id: string; status: string } | undefined,
) {
  const caseId = randomUUIDv7()
  const grown = batch.trigger === 'import' && newest?.status === 'accepted'
  const trigger = grown ? 'growth' : batch.trigger
  const opened = decide(
    null,
    {
      type: 'open',
      caseId,
      accountId: account,
      groupId: batch.group,
      trigger,
      batchIds: [batch.batch],
      sourceIds: [],
      predecessorId: newest?.case_id ?? null,
    },
    { actor: grown ? clock : batch.importedBy, now: house.clock.now() },
  )
  if (isRefusal(opened)) throw new AppError(opened.refused, { about: { ...opened.about } })
  const state = opened.events.reduce<CaseState | null>(evolve, null)!
  await tx
    .insertInto('approval_case')
    .values({
      account_id: account,
      case_id: caseId,
      group_id: batch.group,
      status: state.status,
      version: state.version,
      state: JSON.stringify(state),
      trigger,
      opened_at: state.openedAt,
      ...caseClock(house, { dueAt: null, askedAt: null }, state, opened.events),
    })
    .execute()
  await tx
    .insertInto('case_batch')
    .values({ account_id: account, case_id: caseId, batch_id: batch.batch })
    .execute()
  await logCaseEvents(house, tx, account, caseId, opened.events)
  await tellApprovalNeeded(house, tx, state)
}
