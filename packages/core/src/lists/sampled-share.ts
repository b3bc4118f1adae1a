/**
 * How many of a list's recipients are in another one, as far as a sample of them tells. The sample is drawn
 * by a public rule: it says much about lists as they come, and proves nothing against an author who built a
 * list around it.
 */
export interface SampledShare {
  /** Recipients of the list that were compared, and how many of them are in the other list. */
  compared: number
  shared: number
  /** Whether every recipient was compared, so that the share is a count, not an estimate. */
  isWhole: boolean
}

export function shareOf({ compared, shared }: SampledShare): number {
  return compared === 0 ? 0 : shared / compared
}

/** The share that is exceeded with 97.5 % confidence: the lower end of the 95 % Wilson interval. */
export function leastShareOf(sampled: SampledShare): number {
  const { compared, isWhole } = sampled
  const share = shareOf(sampled)
  if (isWhole || compared === 0) return share
  const spread = z * Math.sqrt((share * (1 - share)) / compared + z ** 2 / (4 * compared ** 2))
  return Math.max(0, (share + z ** 2 / (2 * compared) - spread) / (1 + z ** 2 / compared))
}

const z = 1.96
