import { job } from '../jobs/job.ts'

import type { WaitingDecision } from './undo/waiting-decision.ts'

/** Carries out a decision that can no longer be taken back. */
export const carryOutDecisionJob = job<WaitingDecision>('carry-out-decision', {
  retries: 5,
  retryDelay: 2,
  expiresAfter: 60,
})
