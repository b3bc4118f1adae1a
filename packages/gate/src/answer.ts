import {
  answerCompiled,
  type DenyReason,
  type GroupAnswer,
  judgeUnknownGroup,
  type Purpose,
  reasonOf,
} from '@freigabe/core/gate'
import type { FoundGroup, GateTable } from './gate-table.ts'
import type { GroupRecord } from './group-record.ts'
import type { TableAccount, TableView } from './table-view.ts'

export interface TableQuestion {
  purpose: Purpose
  /** The imports that the question names, by ids or references; the group as a whole where none are named. */
  batches?: readonly string[] | undefined
  /** Whether each import is answered for even where none is named. */
  detail?: boolean | undefined
}

/** The answer to a question. */
export interface TableAnswer {
  /** Why it is denied; null for `allow`. */
  reason: DenyReason | null
  /** False where the account is only observed: nothing is blocked. */
  enforced: boolean
  /** The imports that were asked about, in the order asked. */
  batches: readonly BatchAnswer[]
  /** Whether the answer shows that something may be sent, if only to a part. */
  isSendable: boolean
}

export interface BatchAnswer {
  batch: string
  reference: string | null
  verdict: 'allow' | 'deny'
  reason: DenyReason | null
}

const none: readonly BatchAnswer[] = Object.freeze([])

/** Where the group with these ids or references is. */
export function findGroup(table: GateTable, account: string, group: string): FoundGroup {
  return table.locate([{ account, group }])[0]!
}

/** Answers from a table as of a moment, in milliseconds since 1970. */
export function answerFrom(
  table: Pick<TableView, 'groupAt' | 'stepOf'>,
  { account, group }: { account: Pick<TableAccount, 'standing'> | null; group: number },
  { purpose, batches, detail }: TableQuestion,
  at: number,
): TableAnswer {
  if (account === null || group === -1) {
    return answerOf(judgeUnknownGroup(account?.standing ?? null), null)
  }
  if (batches !== undefined || detail) {
    const record = table.groupAt(group)
    const asked = { purpose, at, ...named(batches, record) }
    return answerOf(answerCompiled(record.verdicts, account.standing, asked), record)
  }
  const { suspended, mode } = account.standing
  const reason = suspended ? 'account_suspended' : table.stepOf(group, { purpose, at }).reason
  return { reason, enforced: mode === 'enforce', batches: none, isSendable: reason === null }
}

/**
 * Whether a campaign would have been denied, were the account not only observed. Where only a permit is wanting,
 * nothing would have been.
 */
export function isObservedDenial({ enforced, reason }: TableAnswer, purpose: Purpose): boolean {
  return !enforced && purpose === 'campaign' && reason !== null && reason !== 'permit_required'
}

/** If a copy is too old, it cannot even tell whether the account is to be blocked, so it is. */
export const staleAnswer: TableAnswer = {
  reason: 'stale',
  enforced: true,
  batches: none,
  isSendable: false,
}

/** An unknown name stays as it is, and is denied. */
function named(batches: readonly string[] | undefined, { references }: GroupRecord) {
  if (batches === undefined) return {}
  const ids = new Map([...references].map(([id, reference]) => [reference ?? id, id]))
  return { batchIds: batches.map((wanted) => ids.get(wanted) ?? wanted) }
}

function answerOf(answer: GroupAnswer, record: GroupRecord | null): TableAnswer {
  return {
    reason: reasonOf(answer.overall),
    enforced: answer.enforced,
    batches: answer.batches.map((batch) => ({
      batch: batch.batchId,
      reference: record?.references.get(batch.batchId) ?? null,
      verdict: batch.verdict,
      reason: reasonOf(batch),
    })),
    isSendable: answer.sendable.length > 0,
  }
}
