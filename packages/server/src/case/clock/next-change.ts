import { type BoundCondition, mailableUntil } from '@freigabe/core'

/** When an approval next lets less be mailed than before by time alone; null once that is behind it. */
export function nextChange(
  approval: { endsAt: string; conditions: readonly BoundCondition[] },
  now: string,
): string | null {
  return [mailableUntil(approval), approval.endsAt].find((moment) => moment > now) ?? null
}
