import type { Instant } from '../instant.ts'
import type { BoundCondition } from './bound-condition.ts'

/**
 * `counted` is met by each permit for itself; `open` can still be met, or nobody can tell; `over` can be met no more.
 */
export type ConditionAnswer = 'met' | 'counted' | 'open' | 'over'

/**
 * Whether a batch meets a condition of the approval that covers it.
 *
 * @param batch what the batch holds, and of which list it was proven to be a part
 * @param approved the digest of the list that was approved; empty where that is a source
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
    // To how many was sent is counted where permits are given.
    case 'first_send_at_most':
      return limit === undefined || usedUp ? 'open' : 'counted'
    // Stored before kinds were, or unknown to the policy.
    default:
      return 'open'
  }
}
