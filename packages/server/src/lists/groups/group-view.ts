import type { Group, SentToGroup, StepTimes } from '@freigabe/contract'
import {
  type BatchFacts,
  type CaseStatus,
  type GroupFacts,
  groupStanding,
  type Instant,
  judgeCondition,
  judgeGroup,
  mailableUntil,
  piecesOf,
} from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Repeat, Tables } from '../../database/tables.ts'
import { recipientsIn } from '../screening/recipients-in.ts'

type GroupRow = Pick<
  Selectable<Tables['recipient_group']>,
  'group_id' | 'reference' | 'name' | 'created_at'
> & {
  facts: GroupFacts | null
  hasOpenSource: boolean
  holdLookBy: Instant | null
  /** By the ids of approvals. */
  steps: ReadonlyMap<string, StepTimes>
  sent: SentToGroup | null
  appeal: Group['appeal']
  /** How much permits have taken of an approval, by its id. */
  taken: ReadonlyMap<string, number>
}
type BatchRow = Pick<
  Selectable<Tables['batch']>,
  'batch_id' | 'state' | 'refusal' | 'file_key' | 'recipients' | 'digest'
> & { repeats: Repeat[] }
type CaseRow = Pick<
  Selectable<Tables['approval_case']>,
  'case_id' | 'status' | 'trigger' | 'due_at' | 'lapses_at'
> & { open_questions: number; recipients: number }

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
  const conditions = row.facts === null ? [] : openConditions(row.facts, row, now)
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
      renews: each.trigger === 'expiry' || each.trigger === 'dormancy',
    })),
    verdict: answer?.overall ?? { verdict: 'deny', reason: 'never_approved' },
    approvalEndsAt,
    holdLookBy: row.holdLookBy,
    stepLookBy: conditions.find(({ step }) => step?.state === 'above_limits')?.step?.lookBy ?? null,
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
    inReview: sumOf(cases.filter(({ status }) => status === 'in_review')),
    standing,
    next: { ...next, recipients: sumOf(cases.filter((each) => each.case_id === next.caseId)) },
    isDormant: cases.some(({ status, trigger }) => open.includes(status) && trigger === 'dormancy'),
    openCaseId: cases.find(({ status }) => open.includes(status))?.case_id ?? null,
    decidedCaseId: cases.find(({ status }) => decided.includes(status))?.case_id ?? null,
    approvalEndsAt,
    conditions,
    appeal: row.appeal,
    sent: row.sent,
    createdAt: row.created_at,
  }
}

function sumOf(cases: readonly CaseRow[]): number {
  return cases.reduce((sum, { recipients }) => sum + recipients, 0)
}

/** When the first import loses its last approval: then part of the group closes. */
function firstEnd(facts: GroupFacts): string | null {
  const ends = facts.batches.flatMap(piecesOf).flatMap(({ approvals }) => {
    const standing = approvals.filter(({ revoked }) => !revoked).map(mailableUntil)
    return standing.toSorted().slice(-1)
  })
  return ends.toSorted()[0] ?? null
}

type OpenCondition = Group['conditions'][number]

/** What the approvals in force of a group leave to be met or watched, each once. */
function openConditions(
  facts: GroupFacts,
  known: Pick<GroupRow, 'steps' | 'taken'>,
  now: Instant,
): OpenCondition[] {
  const all = facts.batches.flatMap(piecesOf).flatMap((piece) => conditionsOf(piece, known, now))
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

function conditionsOf(
  batch: BatchFacts,
  { steps, taken }: Pick<GroupRow, 'steps' | 'taken'>,
  now: Instant,
): OpenCondition[] {
  return batch.approvals
    .filter(({ revoked, endsAt }) => !revoked && endsAt > now)
    .flatMap(({ approvalId, conditions, digest }) =>
      conditions.flatMap((condition) => {
        const { kind, limit = null, until = null, usedUp = false, slice, step: state } = condition
        const times = steps.get(approvalId) ?? noTimes
        const step = slice && state ? { slice, state, ...times } : null
        const isDone = until === null && judgeCondition(condition, batch, digest, now) === 'met'
        return kind === null || isDone
          ? []
          : [{ kind, limit, until, usedUp, taken: taken.get(approvalId) ?? 0, step }]
      }),
    )
}

const noTimes: StepTimes = { opensFrom: null, waitsFrom: null, lookBy: null }
