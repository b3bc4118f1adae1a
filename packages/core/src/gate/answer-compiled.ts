import { firstReason } from './deny-order.ts'
import {
  type AccountStanding,
  type BatchVerdict,
  type DenyReason,
  forPurpose,
  type GateQuestion,
  type GroupAnswer,
  type Purpose,
  type Verdict,
} from './verdict.ts'

/** A question at a moment, in milliseconds since 1970. */
export type CompiledQuestion = Omit<GateQuestion, 'now'> & { at: number }

/**
 * How a verdict goes on: each reason holds until its moment, in milliseconds since 1970, and the last one for
 * ever (`Infinity`); null stands for `allow`. Time alone never opens anything, so null follows upon no reason, and
 * `permit_required` upon null alone.
 */
export type Course = readonly { reason: DenyReason | null; until: number }[]

/** An import, or all that are judged alike at all times, as nearly all are that a source brought. */
export interface CompiledBatch {
  isEmpty: boolean
  /** For a campaign; what holds for other purposes follows from it. */
  course: Course
}

/**
 * All that is needed to answer for a group at any time without judging it again: a check is a look-up and a
 * comparison. What holds for its account is not in it.
 */
export interface CompiledGroup {
  held: boolean
  /** For questions that name no imports. */
  whole: { campaign: Course; other: Course }
  /** By their ids, in order. Those that are judged alike share one value. */
  batches: ReadonlyMap<string, CompiledBatch>
}

/**
 * Answers as `judgeGroup` does for the facts that were compiled.
 *
 * @param account as it stands now
 */
export function answerCompiled(
  { held, whole, batches }: CompiledGroup,
  account: AccountStanding,
  { purpose, at, batchIds }: CompiledQuestion,
): GroupAnswer {
  const verdicts: BatchVerdict[] = []
  const counted: BatchVerdict[] = []
  for (const batchId of batchIds === undefined ? batches.keys() : new Set(batchIds)) {
    const verdict = { batchId, ...verdictOf(batchId) }
    verdicts.push(verdict)
    if (batches.get(batchId)?.isEmpty !== true) counted.push(verdict)
  }
  return {
    overall: account.suspended ? toVerdict('account_suspended') : toVerdict(reasonOfAll()),
    enforced: account.mode === 'enforce',
    batches: verdicts,
    sendable: counted.filter(({ verdict }) => verdict === 'allow').map(({ batchId }) => batchId),
  }

  function verdictOf(id: string): Verdict {
    if (account.suspended) return toVerdict('account_suspended')
    const batch = batches.get(id)
    return toVerdict(batch ? forPurpose(reasonAt(batch.course, at), purpose) : 'never_approved')
  }

  function reasonOfAll(): DenyReason | null {
    if (batchIds === undefined)
      return reasonAt(purpose === 'campaign' ? whole.campaign : whole.other, at)
    return wholeReason(counted.map(reasonOf), held, purpose)
  }
}

/** Of what is counted, the reason that wins; where nothing is, nothing was approved. */
export function wholeReason(
  reasons: readonly (DenyReason | null)[],
  held: boolean,
  purpose: Purpose,
): DenyReason | null {
  if (reasons.length === 0) return forPurpose(held ? 'held' : 'never_approved', purpose)
  return firstReason(reasons.filter((reason) => reason !== null)) ?? null
}

/** The reason that a course has come to at a moment; null for `allow`. */
export function reasonAt(course: Course, at: number): DenyReason | null {
  for (const { until, reason } of course) if (at < until) return reason
  throw new Error('A course has no end.')
}

function reasonOf(verdict: Verdict): DenyReason | null {
  return verdict.verdict === 'deny' ? verdict.reason : null
}

function toVerdict(reason: DenyReason | null): Verdict {
  return reason === null ? { verdict: 'allow' } : { verdict: 'deny', reason }
}
