import type { Group } from '@freigabe/contract'
import {
  type CaseStatus,
  type GroupFacts,
  groupStanding,
  type Instant,
  judgeGroup,
} from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { recipientsIn } from '../screening/recipients-in.ts'

type GroupRow = Pick<
  Selectable<Tables['recipient_group']>,
  'group_id' | 'reference' | 'name' | 'created_at'
> & { facts: GroupFacts | null; hasOpenSource: boolean }
type BatchRow = Pick<
  Selectable<Tables['batch']>,
  'batch_id' | 'state' | 'refusal' | 'file_key' | 'recipients' | 'digest'
>
type CaseRow = Pick<
  Selectable<Tables['approval_case']>,
  'case_id' | 'status' | 'trigger' | 'due_at' | 'lapses_at'
> & { open_questions: number }

const decided: readonly CaseStatus[] = ['accepted', 'rejected', 'revoked']
const open: readonly CaseStatus[] = [
  'awaiting_submission',
  'in_review',
  'awaiting_answer',
  'lapsed',
]

/** A group's rows, its cases newest first, as the API shows them: how it stands and what comes next. */
export function groupView(
  row: GroupRow,
  batches: readonly BatchRow[],
  cases: readonly CaseRow[],
  now: Instant,
): Group {
  const approvalEndsAt = row.facts === null ? null : firstEnd(row.facts)
  const answer = row.facts === null ? null : judgeGroup(row.facts, { purpose: 'campaign', now })
  const { standing, next } = groupStanding({
    batches: batches.map(({ state, refusal, file_key }) => ({
      state,
      refusal,
      fileKept: file_key !== null,
    })),
    cases: cases.map((each) => ({
      caseId: each.case_id,
      status: each.status,
      dueAt: each.due_at,
      lapsesAt: each.lapses_at,
      openQuestions: each.open_questions,
      renews: each.trigger === 'expiry',
    })),
    verdict: answer?.overall ?? { verdict: 'deny', reason: 'never_approved' },
    approvalEndsAt,
    hasOpenSource: row.hasOpenSource,
  })
  const sendable = new Set(answer?.sendable)
  return {
    id: row.group_id,
    reference: row.reference,
    name: row.name,
    recipients: recipientsIn(batches),
    sendable: recipientsIn(batches.filter(({ batch_id }) => sendable.has(batch_id))),
    batches: batches.length,
    imports: (answer?.batches ?? []).map((batch) => ({
      id: batch.batchId,
      closed: batch.verdict === 'deny' ? batch.reason : null,
    })),
    standing,
    next,
    openCaseId: cases.find(({ status }) => open.includes(status))?.case_id ?? null,
    decidedCaseId: cases.find(({ status }) => decided.includes(status))?.case_id ?? null,
    approvalEndsAt,
    createdAt: row.created_at,
  }
}

/** When the first import loses the last of its approvals: from then on part of the group is closed. */
function firstEnd(facts: GroupFacts): string | null {
  const ends = facts.batches.flatMap(({ approvals }) => {
    const standing = approvals.filter(({ revoked }) => !revoked).map(({ endsAt }) => endsAt)
    return standing.toSorted().slice(-1)
  })
  return ends.toSorted()[0] ?? null
}
