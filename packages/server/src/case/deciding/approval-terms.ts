import {
  type ApprovalCondition,
  type BoundCondition,
  bindConditions,
  type PolicyPack,
} from '@freigabe/core'
import type { House } from '../../house.ts'

/**
 * What an approval given now is bound to and when it ends: as decided, else after the policy's calendar
 * months, at the same time of day in UTC, and sooner where a condition says so.
 */
export function approvalTerms(
  house: Pick<House, 'clock'>,
  policy: PolicyPack,
  { conditions, endsAt }: { conditions: readonly ApprovalCondition[]; endsAt?: string | undefined },
): { conditions: BoundCondition[]; endsAt: string } {
  const startsAt = house.clock.now()
  const end = endsAt ?? monthsAfter(startsAt, policy.approval.months)
  return bindConditions(policy, conditions, { startsAt, endsAt: end })
}

function monthsAfter(moment: string, months: number): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO('UTC')
    .add({ months })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}
