import {
  type ArrivalBatch,
  type BatchApproval,
  type CaseStatus,
  isCounted,
  type SourceApproval,
  type SourceFacts,
  withinCap,
  withTaken,
} from '@freigabe/core'
import { type InferResult, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { readTogether } from '../../database/read-together.ts'

/** What was approved and opened about the sources of a group. */
export interface SourcesOfGroup {
  approvals: readonly ApprovalOfSource[]
  cases: readonly CaseOfSource[]
}

type ApprovalOfSource = SourceApproval & { source_id: string }

interface CaseOfSource {
  source_id: string
  version: number
  case_id: string
  status: CaseStatus
  renews_until: string | null
  opened_at: string
  submitted_at: string | null
}

/** A batch that a source brought, as the tables have it. */
export interface ArrivedRow {
  batch_id: string
  state: string
  recipients: number
  source_id: string | null
  source_version: number | null
  arrived_on: string | null
  beyond_cap: boolean
  delivered: boolean
  bulk: boolean
}

/** Reads approvals and cases of the sources of a group; the cases newest first. */
export async function readSourceFacts(
  tx: Tx,
  account: string,
  group: string,
): Promise<SourcesOfGroup> {
  return sourcesOf(
    await readTogether(tx, {
      sourceApprovals: findSourceApprovals(tx, account, group),
      sourceCases: findSourceCases(tx, account, group),
    }),
  )
}

/** Finds what was approved for the sources of a group. */
export function findSourceApprovals(tx: Tx, account: string, group: string) {
  return tx
    .selectFrom('approval_source')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_source'))
    .select(['source_id', 'version', 'cap', 'period_days', 'since'])
    .select(['approval.approval_id', 'ends_at', 'revoked_at', 'conditions'])
    .select(takenOfCap)
    .where('approval.account_id', '=', account)
    .where('approval.group_id', '=', group)
    .orderBy('approval.approval_id')
}

/** Finds the cases on the sources of a group, newest first. */
export function findSourceCases(tx: Tx, account: string, group: string) {
  return tx
    .selectFrom('case_source')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_source'))
    .select(['source_id', 'case_source.version', 'approval_case.case_id', 'status'])
    .select(['opened_at', 'submitted_at', 'renews_until'])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.group_id', '=', group)
    .orderBy('opened_at', 'desc')
    .orderBy('approval_case.case_id', 'desc')
}

/** What was found about the sources of a group, in the form used for reckoning. */
export function sourcesOf({
  sourceApprovals,
  sourceCases: cases,
}: {
  sourceApprovals: InferResult<ReturnType<typeof findSourceApprovals>>
  sourceCases: CaseOfSource[]
}): SourcesOfGroup {
  return {
    approvals: sourceApprovals.map((row) => ({
      source_id: row.source_id,
      version: row.version,
      cap: row.cap,
      periodDays: row.period_days,
      since: row.since,
      approvalId: row.approval_id,
      endsAt: row.ends_at,
      renewalPending: renewalPending(
        cases.filter((each) => each.source_id === row.source_id && each.version === row.version),
        row.ends_at,
      ),
      revoked: row.revoked_at !== null,
      conditions: withTaken(row.conditions, row.taken),
    })),
    cases,
  }
}

/**
 * Counts what came within the cap of its source: a delivery as soon as it is there, a file once it has been
 * screened. Null for everything else, which no source approval can cover.
 */
export function arrivalOf(row: ArrivedRow): (ArrivalBatch & { source_id: string }) | null {
  const { source_id, source_version, arrived_on, recipients, beyond_cap: beyondCap } = row
  if (source_id === null || arrived_on === null) return null
  if (!isCounted({ ...row, source: source_id, beyondCap })) return null
  return {
    source_id,
    batchId: row.batch_id,
    version: source_version!,
    day: arrived_on,
    recipients,
  }
}

/** What the core must know of one source, taken from what was read of all sources of its group. */
export function sourceFactsOf(
  { source_id, version }: { source_id: string; version: number },
  { approvals, cases }: SourcesOfGroup,
  batches: readonly ArrivedRow[],
): SourceFacts {
  const isOwn = (row: { source_id: string | null }) => row.source_id === source_id
  const newest = cases.find((row) => isOwn(row) && row.version === version)
  return {
    version,
    approvals: approvals.filter(isOwn),
    caseStatus: newest?.status ?? null,
    arrivals: batches
      .filter(isOwn)
      .map(arrivalOf)
      .filter((arrival) => arrival !== null),
  }
}

type Arrival = ArrivalBatch & { source_id: string }

/** The approvals of a source as they reach a batch that it brought, or any batch within their caps. */
export type Coverage = (
  arrived: Pick<Arrival, 'source_id' | 'version'> & { batchId?: string },
) => BatchApproval[]

/** Counts what the sources of a group brought, once for each approval. */
export function sourceCoverage(
  arrivals: readonly Arrival[],
  approvals: readonly ApprovalOfSource[],
): Coverage {
  const ofSource = Map.groupBy(arrivals, ({ source_id }) => source_id)
  const counted = approvals.map((row) => ({
    row,
    within: withinCap(ofSource.get(row.source_id) ?? [], row),
  }))
  return ({ source_id, version, batchId }) =>
    counted
      .filter(({ row }) => row.source_id === source_id)
      .map(({ row, within }) => ({
        approvalId: row.approvalId,
        digest: '',
        endsAt: row.endsAt,
        renewalPending: row.renewalPending,
        revoked: row.revoked,
        conditions: row.conditions,
        source: {
          version: row.version,
          // How far a revoked approval reached matters to no one.
          isWithin:
            row.version === version &&
            (row.revoked || batchId === undefined || within.has(batchId)),
        },
      }))
}

interface CaseRow {
  status: string
  submitted_at: string | null
}

/** Whether one of these cases keeps an approval alive: a renewal submitted in time does, until decided. */
export function renewalPending(about: readonly CaseRow[], endsAt: string): boolean {
  return about.some(
    (row) =>
      (row.status === 'in_review' || row.status === 'awaiting_answer') &&
      row.submitted_at !== null &&
      row.submitted_at <= endsAt,
  )
}

/** How many permits have taken of an approval's cap; 0 where it has none. */
export const takenOfCap = sql<number>`case
  when approval.conditions @> '[{"kind": "first_send_at_most"}]' then coalesce((
    select taken from permit_cap where permit_cap.account_id = approval.account_id
      and permit_cap.purpose = 'campaign' and permit_cap.name = approval.approval_id::text), 0)::float8
  else 0 end`.as('taken')
