import type { PolicyPack } from '@freigabe/core'

const day = 86_400_000

/**
 * When the case opens that renews an approval: the policy's days before its end. An approval that is
 * hardly longer than that is renewed in its second half.
 */
export function renewalStart({ approval }: PolicyPack, startsAt: string, endsAt: string): string {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  const before = Math.min(approval.renewalDays * day, (end - start) / 2)
  return new Date(end - before).toISOString()
}
