import type { BatchApproval, BatchFacts, CaseStatus, GroupFacts } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { arrivalOf, readSourceFacts } from './read-source-facts.ts'
import { renewalPending } from './renewal-pending.ts'
import { sourceCoverage } from './source-coverage.ts'

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
    .select(['batch_id', 'recipients', 'digest', 'part_of', 'state', 'source_id'])
    .select(['source_version', 'arrived_on', 'beyond_cap', 'delivered'])
    .where('batch.account_id', '=', account)
    .where('batch.group_id', '=', group)
    .where('batch.removed_at', 'is', null)
    .where('recipient_group.deleted_at', 'is', null)
    .orderBy('batch_id')
    .execute()
  const approvals = await readApprovals(tx, account, group)
  const cases = await readCases(tx, account, group)
  const sources = await readSourceFacts(tx, account, group)
  const arrivals = batches.map(arrivalOf).filter((arrival) => arrival !== null)
  return {
    account: { suspended: suspended_at !== null, mode },
    held: false,
    batches: batches.map((batch): BatchFacts => {
      const arrived = arrivalOf(batch)
      const about = newestFirst([
        ...cases.filter((row) => isAbout(row, batch)),
        ...sources.cases.filter((row) => isOfSource(row, arrived)),
      ])
      const whole = distinct(approvals.filter((row) => isAbout(row, batch))).map(
        ({ batch_id, ...approval }) => ({
          ...approval,
          renewalPending: renewalPending(
            about.filter(({ renews_until }) => renews_until !== null),
            approval.endsAt,
          ),
        }),
      )
      return {
        batchId: batch.batch_id,
        ...contentOf(batch),
        held: false,
        approvals: [
          ...whole,
          ...(arrived === null ? [] : sourceCoverage(arrived, arrivals, sources.approvals)),
        ],
        caseStatus: about[0]?.status ?? null,
        ...(arrived && { arrivedThrough: { version: arrived.version } }),
      }
    }),
  }
}

/** What was decided about one form of a source counts for all that it brought within its cap. */
function isOfSource(
  row: { source_id: string; version: number },
  arrived: { source_id: string; version: number } | null,
): boolean {
  return row.source_id === arrived?.source_id && row.version === arrived.version
}

function newestFirst<Row extends { opened_at: string; case_id: string }>(rows: Row[]): Row[] {
  const key = ({ opened_at, case_id }: Row) => `${opened_at} ${case_id}`
  return rows.sort((one, other) => (key(one) < key(other) ? 1 : -1))
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

/**
 * What nobody has counted yet is not nothing: it counts as recipients whom only the approval of their
 * source can cover, where they were counted when they arrived.
 */
function contentOf(batch: {
  state: string
  recipients: number
  delivered: boolean
  digest: string | null
  part_of: string | null
}) {
  if (batch.state !== 'screened') {
    return { recipients: batch.delivered ? batch.recipients : 1, digest: '' }
  }
  const { recipients, digest, part_of } = batch
  return { recipients, digest: digest ?? '', ...(part_of === null ? {} : { partOf: part_of }) }
}

async function readApprovals(
  tx: Tx,
  account: string,
  group: string,
): Promise<(Omit<BatchApproval, 'renewalPending' | 'source'> & { batch_id: string })[]> {
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
  case_id: string
  opened_at: string
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
      'approval_case.case_id',
      'approval_case.opened_at',
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
