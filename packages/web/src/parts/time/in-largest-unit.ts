/** A lateness in milliseconds, rounded down to days, hours or minutes: the exact one is shown next to it. */
export function inLargestUnit(ms: number): number {
  const unit = [86_400_000, 3_600_000].find((each) => ms >= each) ?? 60_000
  return Math.floor(ms / unit) * unit
}
