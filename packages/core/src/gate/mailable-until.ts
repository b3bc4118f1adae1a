import type { Instant } from '../instant.ts'
import type { BoundCondition } from './bound-condition.ts'

/**
 * Until when an approval lets its recipients be mailed: to its end, or to the day by which they had to
 * confirm anew.
 */
export function mailableUntil(approval: {
  endsAt: Instant
  conditions: readonly BoundCondition[]
}): Instant {
  const deadlines = approval.conditions.flatMap(({ kind, until }) =>
    kind === 'reconfirm_by' && until !== undefined ? [until] : [],
  )
  return [approval.endsAt, ...deadlines].toSorted()[0]!
}
