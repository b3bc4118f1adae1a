/** What the server found by comparing a list with the lists it knows. */
export interface ComparisonFacts {
  accountId: string
  recipients: number
  /** How much of this list is in its group's approved lists taken together; null where there are none. */
  approved: SampledShare | null
  /** How much of it any account reported as dead half a year ago; null where accounts are not compared. */
  dead: SampledShare | null
  /** The lists that overlap with this one. */
  matches: readonly ListMatch[]
  /** The party of each account among the matches, and of this one, see `partiesOf`. */
  parties: ReadonlyMap<string, string>
}

/** Another list, and how much of this one is in it. */
export interface ListMatch {
  accountId: string
  batchId: string
  /** How its newest decided case ended; null where none was decided. */
  decided: 'accepted' | 'rejected' | 'revoked' | null
  sampled: SampledShare
  /** Share of the other list that is in this one, from 0 to 1. */
  ofOther: number
}

/** How much of a list is in another: a count of recipients, or its estimate. */
export interface SharedFacts {
  recipients: number
  shared: number
  share: number
  /** Exceeded with 97.5 % confidence; the share itself where it was counted. */
  leastShare: number
  compared: number
}

/**
 * What follows from a comparison. Findings about other accounts say here only that they exist: that is all
 * the customer may see, and those who may see more read it from the matches.
 */
export type ComparisonFinding =
  | { id: 'approved_before'; severity: 'info'; facts: SharedFacts }
  | {
      id: 'rejected_before'
      severity: 'notice' | 'warning' | 'serious'
      facts: SharedFacts & { batchId: string }
    }
  | { id: 'rejected_elsewhere'; severity: 'notice' | 'warning'; facts: { isPart: boolean } }
  | { id: 'traded_list'; severity: 'notice' | 'warning'; facts: Record<string, never> }
  /** For the desk alone: a customer could find out which addresses others reported. */
  | { id: 'long_dead'; severity: 'notice' | 'warning'; facts: SharedFacts }

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
