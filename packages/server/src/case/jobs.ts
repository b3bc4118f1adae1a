import type { WaitingDecision } from '../desk/undo/waiting-decision.ts'
import { job } from '../jobs/job.ts'

/** Carries out a decision that can no longer be taken back. */
export const carryOutDecisionJob = job<WaitingDecision>('carry-out-decision', {
  retries: 5,
  retryDelay: 2,
  expiresAfter: 60,
})
