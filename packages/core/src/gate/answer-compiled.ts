import {
  type AccountStanding,
  type BatchVerdict,
  type DenyReason,
  firstReason,
  forPurpose,
  type GateQuestion,
  type GroupAnswer,
  type Purpose,
  reasonOf,
  toVerdict,
  type Verdict,
  wholeReason,
} from './verdict.ts'

/** A question at a moment, in milliseconds since 1970. */
export type CompiledQuestion = Omit<GateQuestion, 'now'> & { at: number }

/**
 * How a verdict goes on: each reason holds until its moment, in milliseconds since 1970, and the last one for
 * ever (`Infinity`); null stands for `allow`. Time alone never opens anything, so null never follows a
 * reason, and `permit_required` follows only null.
 */
export type Course = readonly { reason: DenyReason | null; until: number }[]

/** An import, or all imports that are judged alike at all times, as nearly all from a source are. */
export interface CompiledBatch {
  isEmpty: boolean
  /** For a campaign; what holds for other purposes follows from it. */
  course: Course
}

/**
 * Everything needed to answer for a group at any time without judging it again: a check is a look-up and a
 * comparison. It does not hold how the account stands.
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

/** The reason that a course has reached at a moment; null for `allow`. */
export function reasonAt(course: Course, at: number): DenyReason | null {
  for (const { until, reason } of course) if (at < until) return reason
  throw new Error('A course has no end.')
}

/**
 * Answers for a group that does not exist, whatever the purpose: unknown means deny.
 *
 * @param account what is known of the account, or null if that is unknown too; an account in observe
 *   mode is not blocked on a group that its platform has yet to register
 */
export function judgeUnknownGroup(account: AccountStanding | null): GroupAnswer {
  const reasons: DenyReason[] = ['unknown_group']
  if (account?.suspended) reasons.push('account_suspended')
  return {
    overall: { verdict: 'deny', reason: firstReason(reasons)! },
    enforced: account?.mode !== 'observe',
    batches: [],
    sendable: [],
  }
}

/** When time alone first changes the answer to this question, in milliseconds since 1970. */
export function untilOf(
  { whole, batches }: CompiledGroup,
  { purpose, at, batchIds }: { purpose: Purpose; at: number; batchIds?: readonly string[] },
): number {
  if (purpose !== 'campaign') return endOf(whole.other, at)
  if (batchIds === undefined) return endOf(whole.campaign, at)
  const asked = batchIds.map((id) => batches.get(id)).filter((batch) => batch !== undefined)
  return Math.min(...asked.map(({ course }) => endOf(course, at)))
}

function endOf(course: Course, at: number): number {
  return course.find(({ until }) => at < until)!.until
}
