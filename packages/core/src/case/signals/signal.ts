/** Possible signs that the process is being manipulated; they may be harmless, so people weigh them. */
export type SignalCode =
  | 'rejected_recipients_again'
  | 'contradictory_submissions'
  | 'method_changed_after_refusal'
  | 'answers_changed_after_question'
  | 'evidence_seen_elsewhere'
  | 'one_contact_for_many_accounts'
  | 'records_changed'
  | 'files_tried'

/** No signal weighs as `serious` because of other accounts. */
export type SignalSeverity = 'notice' | 'warning' | 'serious'

/** One signal of a submission, with everything it rests on. Never a verdict. */
export interface Signal {
  code: SignalCode
  severity: SignalSeverity
  facts: SignalFacts
  /** Cases of other accounts that it rests on: for the desk alone. */
  elsewhere: readonly CaseName[]
}

/** The part of a signal that the customer may see: of other accounts, only that there are some. */
export interface SignalFacts {
  /** Earlier cases of the account. */
  caseIds: readonly string[]
  /** Statements that used to read differently. */
  differences: readonly StatementDifference[]
  /** Evidence files of the submission. */
  evidenceIds: readonly string[]
  /** How many of the recipients were in a refused list of the account. */
  shared: { recipients: number; shared: number; isEstimate: boolean } | null
  isElsewhere: boolean
  /** How many versions of the file were tried, where the signal is about that. */
  files?: number
}

/** A statement that reads differently in an earlier revision, which is named rather than repeated. */
export interface StatementDifference {
  /** An answer’s key, or `methods`. */
  statement: string
  before: { caseId: string; revision: number }
}

export interface CaseName {
  accountId: string
  caseId: string
}

/** The statement of the methods by which recipients were collected. */
export const methodsStatement = 'methods'

/** A customer who knew of it could try in another way. */
export function isSignalForDesk(code: SignalCode): boolean {
  return code === 'files_tried' || code === 'records_changed'
}

/** The facts of a signal before anything is found. */
export const noFacts: SignalFacts = {
  caseIds: [],
  differences: [],
  evidenceIds: [],
  shared: null,
  isElsewhere: false,
}
