import type { BatchApproval, BatchFacts, CaseStatus, GroupFacts } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'

/** Everything that the gate must know of one group, as the tables have it at this moment. */
export async function readGroupFacts(tx: Tx, account: string, group: string): Promise<GroupFacts> {
  const { suspended_at, mode } = await tx
    .selectFrom('account')
    .select(['suspended_at', 'mode'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const batches = await tx
    .selectFrom('batch')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'batch'))
    .select(['batch_id', 'recipients', 'digest', 'part_of', 'state'])
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
    batches: batches.map((batch): BatchFacts => {
      const about = cases.filter((row) => isAbout(row, batch))
      return {
        batchId: batch.batch_id,
        ...contentOf(batch),
        held: false,
        approvals: distinct(approvals.filter((row) => isAbout(row, batch))).map(
          ({ batch_id, ...approval }) => ({
            ...approval,
            renewalPending: renewalPending(about, approval.endsAt),
          }),
        ),
        caseStatus: about[0]?.status ?? null,
      }
    }),
  }
}

/**
 * What was decided about a list counts for each import of the same recipients in its group: a list
 * that is imported again, because its approval ended or its case was withdrawn, is one thing. It counts
 * for a proven part of the list too.
 */
function isAbout(
  row: { batch_id: string; digest: string | null },
  batch: { batch_id: string; digest: string | null; part_of: string | null },
): boolean {
  if (row.batch_id === batch.batch_id) return true
  return row.digest !== null && (row.digest === batch.digest || row.digest === batch.part_of)
}

/** An approval that covers several imports of the same list, once. */
function distinct<Row extends { approvalId: string; digest: string }>(
  approvals: readonly Row[],
): Row[] {
  return [...new Map(approvals.map((row) => [`${row.approvalId} ${row.digest}`, row])).values()]
}

/** What nobody has counted yet is not nothing: it counts as recipients that no approval can cover. */
function contentOf(batch: {
  state: string
  recipients: number
  digest: string | null
  part_of: string | null
}) {
  if (batch.state !== 'screened') return { recipients: 1, digest: '' }
  const { recipients, digest, part_of } = batch
  return { recipients, digest: digest ?? '', ...(part_of === null ? {} : { partOf: part_of }) }
}

async function readApprovals(
  tx: Tx,
  account: string,
  group: string,
): Promise<(Omit<BatchApproval, 'renewalPending'> & { batch_id: string })[]> {
  const rows = await tx
    .selectFrom('approval_batch')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_batch'))
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
    batch_id: row.batch_id,
    approvalId: row.approval_id,
    digest: row.digest,
    endsAt: row.ends_at,
    revoked: row.revoked_at !== null,
    conditions: row.conditions,
  }))
}

interface CaseOfBatch {
  batch_id: string
  digest: string | null
  status: CaseStatus
  renews_until: string | null
  submitted_at: string | null
}

/** The cases on batches of the group, also on removed ones, newest first. */
function readCases(tx: Tx, account: string, group: string): Promise<CaseOfBatch[]> {
  return tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
    .select([
      'case_batch.batch_id',
      'batch.digest',
      'approval_case.status',
      'approval_case.renews_until',
      'approval_case.submitted_at',
    ])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.group_id', '=', group)
    .orderBy('approval_case.opened_at', 'desc')
    .orderBy('approval_case.case_id', 'desc')
    .execute()
}

/** A renewal that was submitted before the end keeps the approval alive until it is decided. */
function renewalPending(about: readonly CaseOfBatch[], endsAt: string): boolean {
  return about.some(
    (row) =>
      row.renews_until !== null &&
      (row.status === 'in_review' || row.status === 'awaiting_answer') &&
      row.submitted_at !== null &&
      row.submitted_at <= endsAt,
  )
}
