import type { Instant } from '../instant.ts'
import { type CompiledBatch, type CompiledGroup, type Course, reasonAt } from './answer-compiled.ts'
import type { BatchFacts, GroupFacts } from './group-facts.ts'
import { judgeBatch, piecesOf } from './judge-batch.ts'
import { type DenyReason, forPurpose, type Purpose, reasonOf, wholeReason } from './verdict.ts'

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

function wholeCourse(batches: readonly CompiledBatch[], held: boolean, purpose: Purpose): Course {
  const counted = batches.filter(({ isEmpty }) => !isEmpty)
  const moments = counted.flatMap(({ course }) => course.slice(0, -1).map(({ until }) => until))
  return courseOf(moments, (at) => {
    const reasons = counted.map(({ course }) => forPurpose(reasonAt(course, at), purpose))
    return wholeReason(reasons, held, purpose)
  })
}

/** When time alone may change the verdict on an import. */
function momentsOf(batch: BatchFacts): number[] {
  const approvals = piecesOf(batch).flatMap((piece) => piece.approvals)
  return approvals.flatMap(({ endsAt, conditions }) => [
    momentOf(endsAt),
    ...conditions.flatMap(({ until }) => (until === undefined ? [] : [momentOf(until)])),
  ])
}

/** An invalid date would never come, and nothing may stay open for ever by mistake. */
function momentOf(instant: Instant): number {
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) throw new Error('A fact of the gate names no moment.')
  return moment
}

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

function byId(one: BatchFacts, other: BatchFacts): number {
  return one.batchId < other.batchId ? -1 : 1
}
