import { job } from '../jobs/job.ts'

/** Does what time asks of cases; scheduled every minute. */
export const sweepCasesJob = job<object>('sweep-cases', {
  retries: 0,
  retryDelay: 60,
  expiresAfter: 600,
})
