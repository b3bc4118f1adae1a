import {
  type Actor,
  type BoundCondition,
  type CaseState,
  type CaseStatus,
  isCovered,
  judgeCondition,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { weighCasesWith } from '../../desk/queue/weigh-in-queue.ts'
import { isAsStored } from '../../gate/facts/is-as-stored.ts'
import { readGroupFacts } from '../../gate/facts/read-group-facts.ts'
import type { ScreenedBatch } from '../../lists/screening/store-examined.ts'
import { holdsSetApart } from '../../sources/holds-set-apart.ts'
import { isLeftToSource } from '../../sources/is-left-to-source.ts'
import { caseOfAddedUp } from '../../sources/small-deliveries.ts'
import { caseOfRepeated } from '../../sources/waiting-alike.ts'
import { moveCase } from '../move-case.ts'
import { newestCaseOfGroup, openCase } from '../open-case.ts'
import { divisionOfPart } from '../splitting/division.ts'

const clock: Actor = { kind: 'clock' }

/**
 * What follows from a list that could be screened. Nothing is needed for a list without recipients, with the
 * same recipients as were approved before, with a part of them, with those of several approved lists, or within the
 * cap of its source. Other lists join the group's case while that awaits submission, or open a case of their own. A
 * delivery that comes again while the first awaits submission joins that one's case, and so do small deliveries once
 * too much has added up.
 */
export async function takeInBatch(unit: Unit, batch: ScreenedBatch): Promise<void> {
  const { tx, account } = unit
  await weighCasesWith(unit, batch.batch)
  const isCoveredBefore =
    batch.recipients === 0 ||
    (await coverByApproval(unit, batch)) ||
    (await coverAsPart(unit, batch)) ||
    (await coverByLists(unit, batch))
  const left = isCoveredBefore ? 'left' : await isLeftToSource(unit, batch)
  const nothingNew =
    left === 'left' ||
    // What becomes of the parts of an import is settled once both are screened.
    (await divisionOfPart(tx, account, batch.batch)) !== null ||
    (await hasOpenCase(tx, account, batch))
  if (!nothingNew) {
    const newest = await newestCaseOfGroup(tx, account, batch.group)
    const isSetApart = left === 'set_apart'
    const repeated = isSetApart
      ? ((await caseOfRepeated(tx, account, batch.batch)) ??
        (await caseOfAddedUp(tx, account, batch.batch)))
      : null
    if (repeated !== null) {
      await joinCase(unit, repeated, batch)
    } else if (newest !== undefined && !isSetApart && (await mayJoin(tx, account, newest, batch))) {
      await joinCase(unit, newest.case_id, batch)
    } else {
      const grown =
        batch.arrived !== null || (batch.trigger === 'import' && newest?.status === 'accepted')
      await openCase(unit, grown ? clock : batch.importedBy, {
        group: batch.group,
        trigger: grown ? 'growth' : batch.trigger,
        batchIds: [batch.batch],
        predecessorId: newest?.case_id ?? null,
        renewsUntil: null,
        isSetApart,
        isLookedAt: batch.importedBy.kind === 'customer' && batch.arrived === null && !isSetApart,
      })
    }
  }
  // More of the same on one of many days: not worth reading all the other days.
  if (nothingNew && (await isAsStored(unit, batch.group, batch.batch))) return
  unit.refreshGate(batch.group)
}

async function coverByApproval(unit: Unit, batch: ScreenedBatch) {
  const { tx, account } = unit
  const now = unit.now
  const found = await tx
    .selectFrom('approval_batch')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_batch'))
    .select(['approval.approval_id', 'approval.conditions'])
    .distinct()
    .where('approval.account_id', '=', account)
    .where('approval.group_id', '=', batch.group)
    .where('approval_batch.digest', '=', batch.digest)
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', now)
    .execute()
  const approvals = found.filter(({ conditions }) => conditions.every(isInTime(batch, now)))
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
  unit.log({
    type: 'batch_covered',
    subject: batch.batch,
    group: batch.group,
    by: clock,
    at: unit.now,
    body: { approvalIds: approvals.map((row) => row.approval_id) },
  })
  return true
}

/** Recipients who had to confirm again by a day that has passed are looked at again. */
function isInTime({ digest }: ScreenedBatch, now: string) {
  return (condition: BoundCondition) =>
    judgeCondition(condition, { digest }, digest, now) !== 'over'
}

/**
 * Links an import to the approved list that it was proven to be a part of, if the gate would then let it
 * through. From then on, decisions about the whole count for the part. Returns whether it did so.
 */
async function coverAsPart(unit: Unit, { batch, group, partOf }: ScreenedBatch): Promise<boolean> {
  const { tx, account } = unit
  if (partOf === null) return false
  await link(tx, account, batch, { part_of: partOf, covered_before: true })
  const { batches } = await readGroupFacts(tx, account, group, [batch])
  const facts = batches.find(({ batchId }) => batchId === batch)
  if (facts === undefined || !isCovered(facts, unit.now)) {
    await link(tx, account, batch, { part_of: null, covered_before: false })
    return false
  }
  const approvalIds = [...new Set(facts.approvals.map(({ approvalId }) => approvalId))]
  unit.log({
    type: 'batch_covered',
    subject: batch,
    group,
    by: { kind: 'clock' },
    at: unit.now,
    body: { approvalIds, partOf },
  })
  return true
}

/** Leaves an import of which nothing is new to the approvals of the lists that hold it, if they are still open. */
async function coverByLists(unit: Unit, { batch, group, isAllKnown }: ScreenedBatch) {
  const { tx, account } = unit
  if (!isAllKnown) return false
  const { batches } = await readGroupFacts(tx, account, group, [batch])
  const facts = batches.find(({ batchId }) => batchId === batch)
  if (facts?.known === undefined || !isCovered(facts, unit.now)) {
    await tx
      .updateTable('batch')
      .set({ known: null })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute()
    return false
  }
  await link(tx, account, batch, { part_of: null, covered_before: true })
  const approvals = facts.known.lists.flatMap((list) => list.approvals)
  unit.log({
    type: 'batch_covered',
    subject: batch,
    group,
    by: clock,
    at: unit.now,
    body: { approvalIds: [...new Set(approvals.map(({ approvalId }) => approvalId))] },
  })
  return true
}

async function link(
  tx: Tx,
  account: string,
  batch: string,
  columns: { part_of: string | null; covered_before: boolean },
) {
  await tx
    .updateTable('batch')
    .set(columns)
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
}

/** A list that came in again, because more was delivered or it is read differently, stays in its case. */
async function hasOpenCase(tx: Tx, account: string, { batch }: ScreenedBatch): Promise<boolean> {
  const row = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select('approval_case.case_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.batch_id', '=', batch)
    .where('status', 'in', ['awaiting_submission', 'in_review', 'awaiting_answer'])
    .executeTakeFirst()
  return row !== undefined
}

/**
 * A case that awaits submission takes more recipients in. A case about a source is a question of its own, so is
 * one about a delivery that was set apart, and arrivals beyond a cap are asked about separately from imports.
 */
async function mayJoin(
  tx: Tx,
  account: string,
  { status, trigger, state }: { status: CaseStatus; trigger: string; state: CaseState },
  { arrived }: ScreenedBatch,
): Promise<boolean> {
  if (status !== 'awaiting_submission' || state.sourceIds.length > 0) return false
  if (arrived !== null && trigger !== 'growth') return false
  return !(await holdsSetApart(tx, account, state.batchIds))
}

async function joinCase(unit: Unit, caseId: string, { batch }: ScreenedBatch) {
  const { tx, account } = unit
  await moveCase(unit, clock, caseId, { type: 'join_batches', batchIds: [batch] })
  await tx
    .insertInto('case_batch')
    .values({ account_id: account, case_id: caseId, batch_id: batch })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
