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
export type CaseTrigger = 'import' | 'growth' | 'expiry' | 'confirmed_hold' | 'lead' | 'early'

/** What a reviewer or a rule holds of one required statement. */
export type AssessmentValue = 'verified' | 'plausible' | 'unclear' | 'contradicted'

export interface Assessment {
  value: AssessmentValue
  by: Actor
  at: Instant
  /** The submission revision that was read. */
  revision: number
}

/** A collection method as stated in the latest submission revision. */
export interface StatedMethod {
  code: string
  stance: 'allowed' | 'conditional' | 'forbidden'
  /** The coded grounds that this very statement amounts to; rejecting on them needs no question. */
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
  state: 'open' | 'answered' | 'taken_back'
}

/** What an acceptance is bound to besides its batches; the gate answers `condition_unmet` on the rest. */
export interface ApprovalCondition {
  code: string
  /** Largest first send, in recipients, for code `first_send_at_most`. */
  limit?: number
}

export type Decision =
  | {
      outcome: 'accepted'
      decisionId: string
      by: Actor
      at: Instant
      revision: number
      policyVersion: string
      conditions: readonly ApprovalCondition[]
      endsAt: Instant
    }
  | {
      outcome: 'rejected'
      decisionId: string
      by: Actor
      at: Instant
      revision: number
      policyVersion: string
      grounds: readonly string[]
      remedies: readonly string[]
    }

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
  submittedAt: Instant | null
  submittedBy: Actor | null
  methods: readonly StatedMethod[]
  /** Ids of the required statements of the latest revision; each is assessed before a decision. */
  requiredStatements: readonly string[]
  assessments: Readonly<Record<string, Assessment>>
  questions: readonly Question[]
  /** Where a lapsed case goes back to. */
  lapsedFrom: 'awaiting_submission' | 'awaiting_answer' | null
  decision: Decision | null
  /** Persons who may not decide this case, since they decided it before it was reopened. */
  barredReviewers: readonly string[]
}
