import type { ApprovalCondition } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { PolicyPack } from '../policy/packs/policy-pack.ts'
import type { BoundCondition } from './group-facts.ts'

const day = 86_400_000

/**
 * The conditions of an acceptance as its approval keeps them, and when the approval ends: at the end that was
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

/**
 * `counted`: each permit meets it for itself; `open`: it can still be met, or that is unknown; `over`: too
 * late to meet it.
 */
type ConditionAnswer = 'met' | 'counted' | 'open' | 'over'

/**
 * Whether a batch meets a condition of the approval that covers it.
 *
 * @param batch what the batch holds, and which list it was proven to be a part of
 * @param approved the digest of the list that was approved; empty where a source was approved
 */
export function judgeCondition(
  { kind, until, limit, usedUp }: BoundCondition,
  batch: { digest: string; partOf?: string },
  approved: string,
  now: Instant,
): ConditionAnswer {
  switch (kind) {
    // The approval itself ends with these days.
    case 'expires_after':
      return 'met'
    case 'reconfirm_by':
      return until !== undefined && until > now ? 'met' : 'over'
    case 'only_after_cleaned_reimport':
      return approved !== '' && batch.partOf === approved && batch.digest !== approved
        ? 'met'
        : 'open'
    // Permits count how many were sent to.
    case 'first_send_at_most':
      return limit === undefined || usedUp ? 'open' : 'counted'
    // Stored before conditions had kinds, or unknown to the policy.
    default:
      return 'open'
  }
}

/**
 * Until when an approval lets its recipients be mailed: to its end, or to the day by which they had to
 * confirm again.
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
