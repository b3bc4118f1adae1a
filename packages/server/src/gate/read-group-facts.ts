import type { BatchApproval, BatchFacts, CaseStatus, GroupFacts } from '@freigabe/core'
import type { Tx } from '../database/database.ts'

/** Everything that the gate must know of one group, as the tables have it at this moment. */
export async function readGroupFacts(tx: Tx, account: string, group: string): Promise<GroupFacts> {
  const { suspended_at, mode } = await tx
    .selectFrom('account')
    .select(['suspended_at', 'mode'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const batches = await tx
    .selectFrom('batch')
    .innerJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'batch.account_id')
        .onRef('recipient_group.group_id', '=', 'batch.group_id'),
    )
    .select(['batch_id', 'recipients', 'digest', 'state'])
    .where('batch.account_id', '=', account)
    .where('batch.group_id', '=', group)
    .where('batch.removed_at', 'is', null)
    .where('recipient_group.deleted_at', 'is', null)
    .orderBy('batch_id')
    .execute()
  const approvals = await readApprovals(tx, account, group)
  const cases = await readCases(tx, account, group)
  return {
    account: { suspended: suspended_at !== null, mode },
    held: false,
    batches: batches.map(
      (batch): BatchFacts => ({
        batchId: batch.batch_id,
        ...contentOf(batch),
        held: false,
        approvals: approvals
          .filter((approval) => approval.batchId === batch.batch_id)
          .map(({ batchId, ...approval }) => ({
            ...approval,
            renewalPending: renewalPending(cases, batch.batch_id, approval.endsAt),
          })),
        caseStatus: cases.find((row) => row.batch_id === batch.batch_id)?.status ?? null,
      }),
    ),
  }
}

/** What nobody has counted yet is not nothing: it counts as recipients that no approval can cover. */
function contentOf(batch: { state: string; recipients: number; digest: string | null }) {
  return batch.state === 'screened'
    ? { recipients: batch.recipients, digest: batch.digest ?? '' }
    : { recipients: 1, digest: '' }
}

async function readApprovals(
  tx: Tx,
  account: string,
  group: string,
): Promise<(Omit<BatchApproval, 'renewalPending'> & { batchId: string })[]> {
  const rows = await tx
    .selectFrom('approval_batch')
    .innerJoin('approval', (join) =>
      join
        .onRef('approval.account_id', '=', 'approval_batch.account_id')
        .onRef('approval.approval_id', '=', 'approval_batch.approval_id'),
    )
    .select([
      'approval_batch.batch_id',
      'approval_batch.digest',
      'approval.approval_id',
      'approval.ends_at',
      'approval.revoked_at',
      'approval.conditions',
    ])
    .where('approval.account_id', '=', account)
    .where('approval.group_id', '=', group)
    .orderBy('approval.approval_id')
    .execute()
  return rows.map((row) => ({
    batchId: row.batch_id,
    approvalId: row.approval_id,
    digest: row.digest,
    endsAt: row.ends_at,
    revoked: row.revoked_at !== null,
    conditions: row.conditions,
  }))
}

interface CaseOfBatch {
  batch_id: string
  status: CaseStatus
  trigger: string
  submitted_at: string | null
}

/** The cases that cover each batch of the group, newest first. */
function readCases(tx: Tx, account: string, group: string): Promise<CaseOfBatch[]> {
  return tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', (join) =>
      join
        .onRef('approval_case.account_id', '=', 'case_batch.account_id')
        .onRef('approval_case.case_id', '=', 'case_batch.case_id'),
    )
    .select([
      'case_batch.batch_id',
      'approval_case.status',
      'approval_case.trigger',
      'approval_case.submitted_at',
    ])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.group_id', '=', group)
    .orderBy('approval_case.opened_at', 'desc')
    .orderBy('approval_case.case_id', 'desc')
    .execute()
}

/** A renewal that was submitted before the end keeps the approval alive until it is decided. */
function renewalPending(cases: readonly CaseOfBatch[], batchId: string, endsAt: string): boolean {
  return cases.some(
    (row) =>
      row.batch_id === batchId &&
      row.trigger === 'expiry' &&
      (row.status === 'in_review' || row.status === 'awaiting_answer') &&
      row.submitted_at !== null &&
      row.submitted_at <= endsAt,
  )
}
