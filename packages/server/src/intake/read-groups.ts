import type { Group } from '@freigabe/contract'
import { type CaseStatus, type GroupFacts, groupStanding, judgeGroup } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'

const decided: readonly CaseStatus[] = ['accepted', 'rejected', 'revoked']
const open: readonly CaseStatus[] = [
  'awaiting_submission',
  'in_review',
  'awaiting_answer',
  'lapsed',
]

/** Groups of an account with how they stand, in the order of the ids. Four queries for any number. */
export async function readGroupsById(
  tx: Tx,
  house: House,
  account: string,
  ids: readonly string[],
): Promise<Group[]> {
  if (ids.length === 0) return []
  const groups = await tx
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', (join) =>
      join
        .onRef('gate_facts.account_id', '=', 'recipient_group.account_id')
        .onRef('gate_facts.group_id', '=', 'recipient_group.group_id'),
    )
    .select([
      'recipient_group.group_id',
      'recipient_group.reference',
      'recipient_group.name',
      'recipient_group.created_at',
      'gate_facts.facts',
    ])
    .where('recipient_group.account_id', '=', account)
    .where('recipient_group.group_id', 'in', ids)
    .execute()
  const batches = await tx
    .selectFrom('batch')
    .select(['group_id', 'state', 'recipients'])
    .where('account_id', '=', account)
    .where('group_id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute()
  const cases = await tx
    .selectFrom('approval_case')
    .select(['group_id', 'case_id', 'status', 'due_at', 'lapses_at'])
    .where('account_id', '=', account)
    .where('group_id', 'in', ids)
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .execute()
  const batchesOf = Map.groupBy(batches, (row) => row.group_id)
  const casesOf = Map.groupBy(cases, (row) => row.group_id)
  const views = groups.map((row) =>
    view(house, row, batchesOf.get(row.group_id) ?? [], casesOf.get(row.group_id) ?? []),
  )
  return views.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

interface GroupRow {
  group_id: string
  reference: string | null
  name: string
  created_at: string
  facts: GroupFacts | null
}
type BatchRow = {
  state: 'received' | 'screening' | 'screened' | 'refused' | 'interrupted'
  recipients: number
}
type CaseRow = {
  case_id: string
  status: CaseStatus
  due_at: string | null
  lapses_at: string | null
}

function view(
  house: House,
  row: GroupRow,
  batches: readonly BatchRow[],
  cases: readonly CaseRow[],
): Group {
  const approvalEndsAt = row.facts === null ? null : earliestEnd(row.facts)
  const { standing, next } = groupStanding({
    batches,
    cases: cases.map((each) => ({
      caseId: each.case_id,
      status: each.status,
      dueAt: each.due_at,
      lapsesAt: each.lapses_at,
    })),
    verdict:
      row.facts === null
        ? { verdict: 'deny', reason: 'never_approved' }
        : judgeGroup(row.facts, { purpose: 'campaign', now: house.clock.now() }).overall,
    approvalEndsAt,
  })
  return {
    id: row.group_id,
    reference: row.reference,
    name: row.name,
    recipients: batches.reduce((sum, batch) => sum + batch.recipients, 0),
    batches: batches.length,
    standing,
    next,
    openCaseId: cases.find(({ status }) => open.includes(status))?.case_id ?? null,
    decidedCaseId: cases.find(({ status }) => decided.includes(status))?.case_id ?? null,
    approvalEndsAt,
    createdAt: row.created_at,
  }
}

/** The first end among the approvals that stand: from then on part of the group is closed. */
function earliestEnd(facts: GroupFacts): string | null {
  const ends = facts.batches.flatMap((batch) =>
    batch.approvals.filter((approval) => !approval.revoked).map((approval) => approval.endsAt),
  )
  return ends.sort()[0] ?? null
}
