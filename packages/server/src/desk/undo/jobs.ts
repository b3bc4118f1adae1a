import { job } from '../../jobs/job.ts'

/** A decision that waits to be carried out. */
export interface WaitingDecision {
  account: string
  caseId: string
  /** The id of the decision or question to come. */
  decisionId: string
}

/** Carries out a decision that can no longer be taken back. */
export const carryOutDecisionJob = job<WaitingDecision>('carry-out-decision', {
  retries: 5,
  retryDelay: 2,
  expiresAfter: 60,
})
