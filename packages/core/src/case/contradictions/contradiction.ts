import type { LocalText, PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'

/**
 * Two things that do not go together: something stated, and something else that was stated or found in
 * the files. It keeps nobody from submitting, since either may be right.
 */
export interface Contradiction {
  code: ContradictionCode
  /** JSON pointer (RFC 6901) into the content, to the statement that it is about. */
  pointer: string
  /** JSON pointers to further statements that it was drawn from. */
  drawnFrom?: string[]
  /** What does not go together, for customer and reviewer alike. */
  text: LocalText
  /** What the customer can do. */
  advice: LocalText
}

export type ContradictionCode =
  | 'columns_not_found'
  | 'confirmations_too_few'
  | 'sign_ups_outside_period'
  | 'countries_at_odds'

/** What is held against each other. */
export interface StatedAndFound {
  /** The effective policy of the case. */
  policy: PolicyPack
  content: SubmissionContent
  /** Where the recipients live, as stated or as taken for granted; ISO 3166-1 codes. */
  countries: readonly string[]
  /** The reports of all files that could be read. */
  reports: readonly ReadReport[]
}
