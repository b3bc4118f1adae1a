import type { ApprovalCondition } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { PolicyPack } from '../policy/packs/policy-pack.ts'
import type { BoundCondition } from './bound-condition.ts'

const day = 86_400_000

/**
 * The conditions of an acceptance as its approval keeps them, and when that ends: at the end that was
 * decided, or as soon as the days of an `expires_after` are over.
 *
 * @param wished the conditions as they were decided, by code
 */
export function bindConditions(
  policy: Pick<PolicyPack, 'conditions'>,
  wished: readonly ApprovalCondition[],
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
): { conditions: BoundCondition[]; endsAt: Instant } {
  const conditions = wished.map((condition): BoundCondition => {
    const known = policy.conditions.find(({ code }) => code === condition.code)
    const kind = known?.kind ?? null
    if (known?.counts !== 'days' || condition.limit === undefined) return { ...condition, kind }
    const until = new Date(Date.parse(startsAt) + condition.limit * day).toISOString()
    return { ...condition, kind, until }
  })
  const ends = conditions.flatMap(({ kind, until }) =>
    kind === 'expires_after' && until !== undefined ? [until] : [],
  )
  return { conditions, endsAt: [endsAt, ...ends].toSorted()[0]! }
}
