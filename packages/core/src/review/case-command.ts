import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'
import type { ApprovalCondition, AssessmentValue, CaseTrigger, StatedMethod } from './case-state.ts'

/** What a submission revision amounts to for the process; its words and files lie elsewhere. */
export interface SubmissionFacts {
  submissionId: string
  /** SHA-256 of the submission's content, so that the chain proves what was submitted. */
  contentDigest: string
  methods: readonly StatedMethod[]
  requiredStatements: readonly string[]
}

/** Everything that can be asked of a case. New ids are made by the caller: the core draws none. */
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
  | { type: 'assess'; statementId: string; value: AssessmentValue }
  | {
      type: 'accept'
      decisionId: string
      /** The submission revision that the reviewer read. */
      revision: number
      policyVersion: string
      conditions: readonly ApprovalCondition[]
      endsAt: Instant
      contentDigest: string
    }
  | {
      type: 'reject'
      decisionId: string
      revision: number
      policyVersion: string
      grounds: readonly string[]
      /** Coded remedies; `['none']` says outright that nothing would lead to acceptance. */
      remedies: readonly string[]
      contentDigest: string
    }
  | { type: 'split'; batchIds: readonly string[]; newCaseId: string }
  | { type: 'lapse' }
  | { type: 'resume' }
  | { type: 'revoke'; decisionId: string; grounds: readonly string[]; contentDigest: string }
  | { type: 'reopen'; reason: 'appeal_upheld' | 'error_corrected' }
  | { type: 'withdraw' }

/** What the decision may depend on besides the state: who acts and when. */
export interface CommandContext {
  actor: Actor
  now: Instant
}
