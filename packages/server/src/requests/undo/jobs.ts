import { job } from '../../jobs/job.ts'

/** A decision on an appeal that waits to be carried out. */
export interface WaitingAppeal {
  account: string
  requestId: string
  /** The id of the decision to come. */
  decisionId: string
}

/** Carries out a decision on an appeal that can no longer be taken back. */
export const carryOutAppealJob = job<WaitingAppeal>('carry-out-appeal', {
  retries: 5,
  retryDelay: 2,
  expiresAfter: 60,
})
