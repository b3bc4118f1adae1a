import type { PolicyPack } from '@freigabe/core'
import { daysAfter } from './case-clock.ts'

/** How long nothing has been sent under an approval. */
export interface Silence {
  /** Since the approval began, or since the day of the last campaign that the gate let pass. */
  since: string
  /** When it has lasted so long that the recipients are to be reviewed anew. */
  endsAt: string
  /** When that is asked for. */
  askAt: string
}

/** The silence that begins at a moment; null where the policy does not ask about it. */
export function silenceFrom(
  since: string,
  { approval }: Pick<PolicyPack, 'approval'>,
): Silence | null {
  const { dormantMonths, renewalDays } = approval
  if (dormantMonths === undefined) return null
  const endsAt = Temporal.Instant.from(since)
    .toZonedDateTimeISO('UTC')
    .add({ months: dormantMonths })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
  return { since, endsAt, askAt: daysAfter(endsAt, -renewalDays) }
}
