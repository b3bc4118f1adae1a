import type { BoundCondition } from '../gate/group-facts.ts'

/** How far an acceptance goes: to all at once, to some at a time, or to nobody before something has been done. */
export type ApprovalExtent = 'whole' | 'limited' | 'conditional'

/** The one place that says how an acceptance is called: a limit in time alone is no condition, but its end. */
export function approvalExtent(
  conditions: readonly Pick<BoundCondition, 'kind'>[],
): ApprovalExtent {
  const depends = conditions.filter(({ kind }) => kind !== 'expires_after')
  if (depends.length === 0) return 'whole'
  return depends.some(isShutUntilMet) ? 'conditional' : 'limited'
}

/** Whether nothing can be sent before something has been done, or before people have decided anew. */
function isShutUntilMet({ kind }: Pick<BoundCondition, 'kind'>): boolean {
  return kind === null || kind === 'only_after_cleaned_reimport'
}
