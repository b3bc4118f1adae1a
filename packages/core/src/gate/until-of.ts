import type { CompiledGroup, Course } from './answer-compiled.ts'
import type { Purpose } from './verdict.ts'

/** When time alone first changes what holds for what is asked about, in milliseconds since 1970. */
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
