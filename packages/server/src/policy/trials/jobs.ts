import { job } from '../../jobs/job.ts'

/** Tries a draft of the policy on past cases; a process that dies leaves it to the next, which starts over. */
export const tryPolicyJob = job<{ draft: string; run: string }>('try-policy', {
  retries: 3,
  retryDelay: 5,
  expiresAfter: 3600,
})
