import type { Instant } from '../instant.ts'
import { firstReason } from './deny-order.ts'
import type { BatchFacts, DenyReason, GroupFacts, Purpose, Verdict } from './group-facts.ts'
import { judgeBatch } from './judge-batch.ts'
import { type BatchVerdict, type GateQuestion, type GroupAnswer, isShut } from './judge-group.ts'

/** A question at a moment, in milliseconds since 1970. */
export type CompiledQuestion = Omit<GateQuestion, 'now'> & { at: number }

/**
 * How a verdict goes on: each reason holds until its moment, in milliseconds since 1970, and the last one for
 * ever (`Infinity`); null stands for `allow`. Time alone never opens anything, so null follows upon no reason.
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

/** Judges a group once, for all times. */
export function compileGroup({
  held,
  batches,
}: Pick<GroupFacts, 'held' | 'batches'>): CompiledGroup {
  const alike = new Map<string, CompiledBatch>()
  const compiled = new Map<string, CompiledBatch>()
  for (const batch of batches.toSorted(byId)) {
    const { batchId, isEmpty } = batch
    const course = courseOf(momentsOf(batch), (at) =>
      reasonOf(judgeBatch(batch, held, new Date(at).toISOString())),
    )
    const key = [isEmpty, ...course.flatMap(({ reason, until }) => [reason, until])].join()
    const known = alike.get(key) ?? { isEmpty, course }
    alike.set(key, known)
    compiled.set(batchId, known)
  }
  const whole = (purpose: Purpose) => wholeCourse([...alike.values()], held, purpose)
  return { held, whole: { campaign: whole('campaign'), other: whole('test') }, batches: compiled }
}

/**
 * Answers as `judgeGroup` does for the facts that were compiled.
 *
 * @param account as it stands now
 */
export function answerCompiled(
  { held, whole, batches }: CompiledGroup,
  account: GroupFacts['account'],
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

function wholeCourse(batches: readonly CompiledBatch[], held: boolean, purpose: Purpose): Course {
  const counted = batches.filter(({ isEmpty }) => !isEmpty)
  const moments = counted.flatMap(({ course }) => course.slice(0, -1).map(({ until }) => until))
  return courseOf(moments, (at) => {
    const reasons = counted.map(({ course }) => forPurpose(reasonAt(course, at), purpose))
    return wholeReason(reasons, held, purpose)
  })
}

/** Of what is counted, the reason that wins; where nothing is, nothing was approved. */
function wholeReason(
  reasons: readonly (DenyReason | null)[],
  held: boolean,
  purpose: Purpose,
): DenyReason | null {
  if (reasons.length === 0) return forPurpose(held ? 'held' : 'never_approved', purpose)
  return firstReason(reasons.filter((reason) => reason !== null)) ?? null
}

/** When time alone may change what an import is judged to be. */
function momentsOf({ approvals }: BatchFacts): number[] {
  return approvals.flatMap(({ endsAt, conditions }) => [
    momentOf(endsAt),
    ...conditions.flatMap(({ until }) => (until === undefined ? [] : [momentOf(until)])),
  ])
}

/** What is no moment would never come, and nothing may stay open for ever by mistake. */
function momentOf(instant: Instant): number {
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) throw new Error('A fact of the gate names no moment.')
  return moment
}

/** Before any of ours. */
const longAgo = 0

/** Asks once before all moments, and at each of them. */
function courseOf(moments: readonly number[], ask: (at: number) => DenyReason | null): Course {
  const course: { reason: DenyReason | null; until: number }[] = []
  const inOrder = [...new Set(moments)].sort((one, other) => one - other)
  for (const moment of [longAgo, ...inOrder]) {
    const reason = ask(moment)
    const last = course.at(-1)
    if (last?.reason === reason) continue
    if (last !== undefined) last.until = moment
    course.push({ reason, until: Infinity })
  }
  return course
}

/** The reason that a course has come to at a moment; null for `allow`. */
function reasonAt(course: Course, at: number): DenyReason | null {
  for (const { until, reason } of course) if (at < until) return reason
  throw new Error('A course has no end.')
}

function forPurpose(reason: DenyReason | null, purpose: Purpose): DenyReason | null {
  return reason !== null && isShut(reason, purpose) ? reason : null
}

function reasonOf(verdict: Verdict): DenyReason | null {
  return verdict.verdict === 'deny' ? verdict.reason : null
}

function toVerdict(reason: DenyReason | null): Verdict {
  return reason === null ? { verdict: 'allow' } : { verdict: 'deny', reason }
}

function byId(one: BatchFacts, other: BatchFacts): number {
  return one.batchId < other.batchId ? -1 : 1
}
