import { job } from '../../jobs/job.ts'

/** A decision on an appeal or on goodwill that waits to be carried out. */
export interface WaitingOnRequest {
  account: string
  requestId: string
  /** The id of the decision to come. */
  decisionId: string
}

/** Carries out a decision on an appeal or on goodwill that can no longer be taken back. */
export const carryOutOnRequestJob = job<WaitingOnRequest>('carry-out-appeal', {
  retries: 5,
  retryDelay: 2,
  expiresAfter: 60,
})
