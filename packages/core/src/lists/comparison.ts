import type { SampledShare } from './sampled-share.ts'

/** What the server found out about a list by comparing it with the lists that it knows. */
export interface ComparisonFacts {
  accountId: string
  recipients: number
  /** Of this list in the approved lists of its group taken together; null where there are none. */
  approved: SampledShare | null
  /** The lists that overlap with this one. */
  matches: readonly ListMatch[]
  /** The party of each account among the matches, and of this one, see `partiesOf`. */
  parties: ReadonlyMap<string, string>
}

/** Another list, and how much of this one stands in it. */
export interface ListMatch {
  accountId: string
  batchId: string
  /** How its newest decided case ended; null where none was decided. */
  decided: 'accepted' | 'rejected' | 'revoked' | null
  sampled: SampledShare
  /** Share of the other list that stands in this one, from 0 to 1. */
  ofOther: number
}

/** How much of a list stands in another: a count of recipients, or its estimate. */
export interface SharedFacts {
  recipients: number
  shared: number
  share: number
  /** Surpassed with 97.5 % confidence; the share itself where it was counted. */
  leastShare: number
  compared: number
}

/**
 * What follows from a comparison. Findings about other accounts say nothing here but that they are:
 * this is what the customer may see, and who may see more reads it from the matches.
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
