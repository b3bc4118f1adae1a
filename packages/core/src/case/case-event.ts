import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'
import type { CaseCommand, SubmissionFacts } from './case-command.ts'
import type {
  ApprovalCondition,
  ApprovedSource,
  AssessmentValue,
  DecisionFacts,
  ReopenReason,
} from './case-state.ts'

/** What happened to a case. Ids, codes and digests only: texts, names and files are stored elsewhere. */
export type CaseEvent = EventFacts & { at: Instant; by: Actor }

export type EventFacts =
  | ({ type: 'case_opened' } & Omit<Extract<CaseCommand, { type: 'open' }>, 'type'>)
  | { type: 'batches_joined'; batchIds: readonly string[] }
  | { type: 'submitted'; revision: number; submission: SubmissionFacts }
  | {
      type: 'supplemented'
      revision: number
      submission: SubmissionFacts
      /** The proposal that this overtakes. */
      overtaken?: string
    }
  | ({ type: 'question_asked' } & Omit<Extract<CaseCommand, { type: 'ask' }>, 'type'>)
  | ({ type: 'question_amended' } & Omit<Extract<CaseCommand, { type: 'ask' }>, 'type'>)
  | { type: 'question_taken_back'; questionId: string }
  | {
      type: 'answered'
      revision: number
      submission: SubmissionFacts
      answered: readonly string[]
    }
  | {
      type: 'assessed'
      statementId: string
      value: AssessmentValue
      revision: number
      /** Judged together with others in one act. */
      inBulk?: true
    }
  | {
      type: 'accepted'
      decisionId: string
      revision: number
      policyVersion: string
      conditions: readonly ApprovalCondition[]
      endsAt: Instant
      contentDigest: string
      sources?: readonly ApprovedSource[]
      /** Who proposed it, where the decision took two people. */
      proposedBy?: Actor
    }
  | {
      type: 'rejected'
      decisionId: string
      revision: number
      policyVersion: string
      grounds: readonly string[]
      remedies: readonly string[]
      /** The statements that it rests on; absent where it rests on all. */
      restsOn?: readonly string[]
      contentDigest: string
      proposedBy?: Actor
    }
  | { type: 'decision_proposed'; decision: DecisionFacts; contentDigest: string }
  | { type: 'proposal_returned'; decisionId: string; contentDigest: string }
  | { type: 'proposal_withdrawn'; decisionId: string }
  | { type: 'batches_split_off'; batchIds: readonly string[]; newCaseId: string }
  | ({ type: 'batch_divided' } & Omit<Extract<CaseCommand, { type: 'divide' }>, 'type'>)
  | { type: 'lapsed' }
  | { type: 'resumed' }
  | { type: 'revoked'; decisionId: string; grounds: readonly string[]; contentDigest: string }
  | { type: 'reopened'; reason: ReopenReason }
  | { type: 'withdrawn' }
