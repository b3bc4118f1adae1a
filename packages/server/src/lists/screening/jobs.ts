import { job } from '../../jobs/job.ts'

/** Screens one recipients file; a process that dies in the middle leaves it to the next worker. */
export const screenBatchJob = job<{ account: string; batch: string }>('screen-batch', {
  retries: 5,
  retryDelay: 5,
  expiresAfter: 3600,
})
