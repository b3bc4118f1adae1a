/** What may be a sign that the process is being manipulated, or may be harmless: people weigh it. */
export type SignalCode =
  | 'rejected_recipients_again'
  | 'contradictory_submissions'
  | 'method_changed_after_refusal'
  | 'answers_changed_after_question'
  | 'evidence_seen_elsewhere'
  | 'one_contact_for_many_accounts'

/** None weighs as `serious` by what it says of other accounts. */
export type SignalSeverity = 'notice' | 'warning' | 'serious'

/** One signal of a submission, with everything that it rests on. Never a verdict. */
export interface Signal {
  code: SignalCode
  severity: SignalSeverity
  facts: SignalFacts
  /** Cases of other accounts that it rests on: for the desk alone. */
  elsewhere: readonly CaseName[]
}

/** What of a signal the customer may see: other accounts are in it only by there being some. */
export interface SignalFacts {
  /** Earlier cases of the account. */
  caseIds: readonly string[]
  /** Statements that read otherwise before. */
  differences: readonly StatementDifference[]
  /** Evidence files of the submission. */
  evidenceIds: readonly string[]
  /** How many of the recipients were in a refused list of the account. */
  shared: { recipients: number; shared: number; isEstimate: boolean } | null
  isElsewhere: boolean
}

/** A statement that reads otherwise in an earlier revision, which is named rather than repeated. */
export interface StatementDifference {
  /** An answer’s key, or `methods`. */
  statement: string
  before: { caseId: string; revision: number }
}

export interface CaseName {
  accountId: string
  caseId: string
}

/** The statement that says by which methods recipients were collected. */
export const methodsStatement = 'methods'

/** What a signal rests on before anything is said. */
export const noFacts: SignalFacts = {
  caseIds: [],
  differences: [],
  evidenceIds: [],
  shared: null,
  isElsewhere: false,
}
