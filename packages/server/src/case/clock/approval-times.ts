import { type BoundCondition, mailableUntil, type PolicyPack } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { daysAfter } from './case-clock.ts'

/** When time alone next reduces what an approval allows to be mailed; null once that has passed. */
export function nextChange(
  approval: { endsAt: string; conditions: readonly BoundCondition[] },
  now: string,
): string | null {
  return [mailableUntil(approval), approval.endsAt].find((moment) => moment > now) ?? null
}

const day = 86_400_000

/**
 * When the case that renews an approval opens: the policy's number of days before its end. An approval hardly
 * longer than that is renewed in its second half.
 */
export function renewalStart({ approval }: PolicyPack, startsAt: string, endsAt: string): string {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  const before = Math.min(approval.renewalDays * day, (end - start) / 2)
  return new Date(end - before).toISOString()
}

/** How long nothing has been sent under an approval. */
export interface Silence {
  /** Since the approval began, or since the day of the last campaign that the gate let pass. */
  since: string
  /** When it has lasted so long that the recipients are to be reviewed again. */
  endsAt: string
  /** When that review is asked for. */
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

/** Since when nothing has been sent to a group under an approval that began at `startsAt`. */
export async function silentSince(
  tx: Tx,
  account: string,
  { group_id, starts_at }: { group_id: string; starts_at: string },
): Promise<string> {
  const mailed = await tx
    .selectFrom('gate_mailing')
    .select('last_on')
    .where('account_id', '=', account)
    .where('group_id', '=', group_id)
    .executeTakeFirst()
  if (mailed === undefined) return starts_at
  const lastMailed = `${mailed.last_on}T00:00:00.000Z`
  return lastMailed > starts_at ? lastMailed : starts_at
}
