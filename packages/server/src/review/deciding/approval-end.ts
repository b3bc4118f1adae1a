import type { PolicyPack } from '@freigabe/core'
import type { House } from '../../house.ts'

/** When an approval given now ends: so many calendar months later, at the same time of day in UTC. */
export function approvalEnd(house: House, policy: PolicyPack): string {
  return Temporal.Instant.from(house.clock.now())
    .toZonedDateTimeISO('UTC')
    .add({ months: policy.approval.months })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}
