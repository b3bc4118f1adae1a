import { job } from '../../jobs/job.ts'

/** Divides one recipients file; a process that dies in the middle leaves it to the next worker. */
export const divideBatchJob = job<{ account: string; division: string }>('divide-batch', {
  retries: 5,
  retryDelay: 5,
  expiresAfter: 3600,
})
