import { job } from '../../../jobs/job.ts'

/** A decision on a hold that waits to be carried out. */
export interface WaitingOnHold {
  account: string
  holdId: string
  decisionId: string
}

/** Carries out a decision on a hold that can no longer be taken back. */
export const carryOutOnHoldJob = job<WaitingOnHold>('carry-out-on-hold', {
  retries: 5,
  retryDelay: 2,
  expiresAfter: 60,
})
