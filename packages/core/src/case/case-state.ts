import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'

/** Where a case stands. Everything else about it (lease, priority, clock) is an axis of its own. */
export type CaseStatus =
  | 'awaiting_submission'
  | 'in_review'
  | 'awaiting_answer'
  | 'accepted'
  | 'rejected'
  | 'lapsed'
  | 'revoked'
  | 'withdrawn'

/** Why the case was opened. */
export type CaseTrigger =
  | 'import'
  | 'growth'
  | 'expiry'
  | 'dormancy'
  | 'cap_reached'
  | 'confirmed_hold'
  | 'lead'
  | 'early'

/** How a reviewer or a rule judges one required statement. */
export type AssessmentValue = 'verified' | 'plausible' | 'unclear' | 'contradicted'

export interface Assessment {
  value: AssessmentValue
  by: Actor
  at: Instant
  /** The submission revision that was read. */
  revision: number
  /** The statement's digest when it was assessed: once the statement changes, this no longer counts. */
  digest: string
  /** Judged together with others in one act, without a look at each. */
  inBulk?: true
}

/** A collection method as stated in the latest submission revision. */
export interface StatedMethod {
  code: string
  stance: 'allowed' | 'conditional' | 'forbidden'
  /** The coded grounds that stating this method amounts to; rejecting on them needs no question. */
  grounds: readonly string[]
}

export interface Question {
  questionId: string
  by: Actor
  askedAt: Instant
  /** The coded grounds that the question puts to the customer. */
  grounds: readonly string[]
  /** Ids of the requirements (made on the spot) that the answer must meet. */
  requirementIds: readonly string[]
  /** Digest of the question's words, which are stored elsewhere. */
  contentDigest: string
  state: 'open' | 'answered' | 'taken_back'
}

/** What an acceptance depends on; its approval keeps it as a `BoundCondition`. */
export interface ApprovalCondition {
  code: string
  /** The number that goes with it, where its kind has one: recipients or days. */
  limit?: number
}

/** How much an acceptance lets arrive through a source: `cap` recipients in each period. */
export interface ApprovedSource {
  sourceId: string
  cap: number
  periodDays: number
}

/** The content of a decision, whoever makes it. */
export type DecisionFacts =
  | {
      outcome: 'accepted'
      decisionId: string
      revision: number
      policyVersion: string
      conditions: readonly ApprovalCondition[]
      endsAt: Instant
      /** One for each source of the case; absent where it has none. */
      sources?: readonly ApprovedSource[]
    }
  | {
      outcome: 'rejected'
      decisionId: string
      revision: number
      policyVersion: string
      grounds: readonly string[]
      remedies: readonly string[]
      /** The statements that it rests on; absent where it rests on all. */
      restsOn?: readonly string[]
    }

/** A decision that stands; `proposedBy` where one person proposed it and another made it. */
export type Decision = DecisionFacts & { by: Actor; at: Instant; proposedBy?: Actor }

/** A decision that one person proposes and a second person must make. */
export type Proposal = DecisionFacts & { by: Actor; at: Instant }

/** A lead's end to an approval; the acceptance that it ends stays on record. */
export interface Revocation {
  decisionId: string
  by: Actor
  at: Instant
  grounds: readonly string[]
}

/** Why a decided case is reviewed again. */
export type ReopenReason = 'appeal_upheld' | 'error_corrected'

/** The whole state of one run of the approval process, folded from its events by `evolve`. */
export interface CaseState {
  caseId: string
  accountId: string
  groupId: string
  status: CaseStatus
  /** The number of events folded in so far. */
  version: number
  trigger: CaseTrigger
  predecessorId: string | null
  batchIds: readonly string[]
  sourceIds: readonly string[]
  openedAt: Instant
  /** The latest submission revision; 0 before the first submission. */
  revision: number
  /** The submission of each revision, in order; a submission listed here is not taken in twice. */
  submissionIds: readonly string[]
  /** When and by whom revision 1 was submitted: the promise counts from then. */
  submittedAt: Instant | null
  submittedBy: Actor | null
  methods: readonly StatedMethod[]
  /** The required statements of the latest revision with their digests; see `SubmissionFacts`. */
  statementDigests: Readonly<Record<string, string>>
  assessments: Readonly<Record<string, Assessment>>
  questions: readonly Question[]
  /** The decision that waits for a second person; the case stays in review in the meantime. */
  proposal: Proposal | null
  /** Decisions that were proposed and came to nothing: returned, withdrawn, or overtaken. */
  settledProposals: readonly string[]
  /** The status that a lapsed case returns to. */
  lapsedFrom: 'awaiting_submission' | 'awaiting_answer' | null
  /** The decision that stands; null again once the case is reopened. */
  decision: Decision | null
  revocation: Revocation | null
  /** Why the case was last reopened; from then on no rule accepts it. */
  reopenedFor: ReopenReason | null
  /** Persons who may not decide this case, because they decided it before it was reopened. */
  barredReviewers: readonly string[]
  /** The linked cases that took over batches of this one. */
  splitOffCaseIds: readonly string[]
}
