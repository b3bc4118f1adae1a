import type { ApprovalCondition } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { PolicyPack } from '../policy/packs/policy-pack.ts'
import type { StepState } from '../watching/steps/judge-step.ts'
import { sliceOf } from '../watching/steps/step-terms.ts'
import type { BoundCondition } from './group-facts.ts'

const day = 86_400_000

/**
 * The conditions of an acceptance as its approval keeps them, and when the approval ends: at the end that was
 * decided, or as soon as the days of an `expires_after` are over.
 *
 * @param wished the conditions as they were decided, by code
 * @param term when it begins, when it was decided to end, and how many recipients it is about
 */
export function bindConditions(
  policy: Pick<PolicyPack, 'conditions' | 'steps'>,
  wished: readonly ApprovalCondition[],
  { startsAt, endsAt, recipients }: { startsAt: Instant; endsAt: Instant; recipients: number },
): { conditions: BoundCondition[]; endsAt: Instant } {
  const conditions = wished.map((condition): BoundCondition => {
    const known = policy.conditions.find(({ code }) => code === condition.code)
    const kind = known?.kind ?? null
    if (kind === 'in_steps') {
      return { ...condition, kind, slice: sliceOf(policy.steps, recipients) }
    }
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
  { kind, until, limit, usedUp, slice, step }: BoundCondition,
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
    // Permits look who is in the first part. A source has no recipients yet to draw it from.
    case 'in_steps':
      if (step === 'widened') return 'met'
      return slice && approved !== '' && (step === 'open' || step === 'too_few')
        ? 'counted'
        : 'open'
    // Stored before conditions had kinds, or unknown to the policy.
    default:
      return 'open'
  }
}

/** The conditions of an approval once it is known how far its steps are. */
export function withStep(
  conditions: readonly BoundCondition[],
  step: StepState | null,
): BoundCondition[] {
  return conditions.map((condition) =>
    condition.kind === 'in_steps' && step !== null ? { ...condition, step } : condition,
  )
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
