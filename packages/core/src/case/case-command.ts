import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'
import type {
  ApprovalCondition,
  ApprovedSource,
  AssessmentValue,
  CaseTrigger,
  ReopenReason,
  StatedMethod,
} from './case-state.ts'

/** What a submission revision means for the process; its words and files are stored elsewhere. */
export interface SubmissionFacts {
  submissionId: string
  /** SHA-256 of the submission's content, so that the chain proves what was submitted. */
  contentDigest: string
  methods: readonly StatedMethod[]
  /**
   * Every statement (see `statementsToAssess`) with a digest of all that a reviewer reads for it:
   * answer, files, shares. Assessments of a statement count while its digest is the same, so that a
   * supplement reopens only what it touched. The caller keys the digests with a secret that is erased with
   * the text: the log must not let anyone guess a short answer.
   */
  statementDigests: Readonly<Record<string, string>>
}

/** Every command that can be given to a case. The caller makes new ids: the core draws none. */
export type CaseCommand =
  | {
      type: 'open'
      caseId: string
      accountId: string
      groupId: string
      trigger: CaseTrigger
      batchIds: readonly string[]
      sourceIds: readonly string[]
      predecessorId: string | null
    }
  | { type: 'join_batches'; batchIds: readonly string[] }
  | { type: 'submit'; submission: SubmissionFacts }
  | { type: 'supplement'; submission: SubmissionFacts }
  | {
      type: 'ask'
      questionId: string
      grounds: readonly string[]
      requirementIds: readonly string[]
      contentDigest: string
    }
  | {
      type: 'amend_question'
      questionId: string
      grounds: readonly string[]
      requirementIds: readonly string[]
      contentDigest: string
    }
  | { type: 'take_back_question'; questionId: string }
  | { type: 'answer'; submission: SubmissionFacts; answered: readonly string[] }
  /** `revision` is the submission revision that was read; `inBulk` where others were judged in the same act. */
  | {
      type: 'assess'
      statementId: string
      value: AssessmentValue
      revision: number
      inBulk?: true
    }
  /** Judges all of them alike in one act, without a look at each. */
  | {
      type: 'assess_together'
      statementIds: readonly string[]
      value: AssessmentValue
      revision: number
    }
  | {
      type: 'accept'
      decisionId: string
      /** The submission revision that the reviewer read. */
      revision: number
      policyVersion: string
      conditions: readonly ApprovalCondition[]
      endsAt: Instant
      contentDigest: string
      /** For each source of the case, how much may arrive through it; left out where it has none. */
      sources?: readonly ApprovedSource[]
    }
  | {
      type: 'reject'
      decisionId: string
      revision: number
      policyVersion: string
      grounds: readonly string[]
      /** Coded remedies; `['none']` says outright that nothing would lead to acceptance. */
      remedies: readonly string[]
      /** The statements that it rests on: they alone have to be judged. Left out, it rests on all. */
      restsOn?: readonly string[]
      /** All that speaks against what it rests on is kept from the customer, and its reasons name no fact besides. */
      lacksFact?: boolean
      contentDigest: string
    }
  /** What `accept` or `reject` would decide, for a second person to confirm. */
  | { type: 'propose'; decision: DecisionCommand }
  /** `contentDigest` is of the statement of reasons as sent. */
  | { type: 'confirm_proposal'; decisionId: string; contentDigest: string }
  /** `contentDigest` is of the note that goes back with it. */
  | { type: 'return_proposal'; decisionId: string; contentDigest: string }
  | { type: 'withdraw_proposal'; decisionId: string }
  | { type: 'split'; batchIds: readonly string[]; newCaseId: string }
  /** An import is replaced by two with its recipients; the second of them leaves the case. */
  | {
      type: 'divide'
      batchId: string
      firstBatchId: string
      restBatchId: string
      newCaseId: string
    }
  | { type: 'lapse' }
  | { type: 'resume' }
  | { type: 'revoke'; decisionId: string; grounds: readonly string[]; contentDigest: string }
  | { type: 'reopen'; reason: ReopenReason }
  | { type: 'withdraw' }
  | { type: 'recall' }

/** A command that decides a case. */
export type DecisionCommand = Extract<CaseCommand, { type: 'accept' | 'reject' }>

/** What the decision may depend on besides the state: who acts and when. */
export interface CommandContext {
  actor: Actor
  now: Instant
  /**
   * Another case, not yet decided or withdrawn, that covers one of the batches or sources in question. Looked
   * up under lock for commands whose row in `transitions` says `claimsBatches`.
   */
  otherOpenCaseId?: string | null
  /** Whether the case takes two people to decide, by the route of its newest submission. */
  takesTwo?: boolean
  /** Whether administration has recorded that there is only one person, who then confirms alone. */
  isSingleOperator?: boolean
}
