import {
  type ArrivalBatch,
  type CaseStatus,
  isCounted,
  type SourceApproval,
  withTaken,
} from '@freigabe/core'
import type { InferResult } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { readTogether } from '../../database/read-together.ts'
import { takenOfCap } from '../sending/taken-of-cap.ts'
import { renewalPending } from './renewal-pending.ts'

/** What was approved and opened about the sources of a group. */
export interface SourcesOfGroup {
  approvals: readonly ApprovalOfSource[]
  cases: readonly CaseOfSource[]
}

export type ApprovalOfSource = SourceApproval & { source_id: string }

export interface CaseOfSource {
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

/** Finds what was approved of the sources of a group. */
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

/** What was found of the sources of a group, as it is reckoned with. */
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
 * What came within the cap of its source, counted: a delivery as soon as it is there, a file once it has
 * been screened. Null for everything else, which no approval of a source can cover.
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
