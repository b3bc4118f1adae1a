import { job } from '../../jobs/job.ts'

/** Divides one recipients file; if a process dies half-way, the next worker takes over. */
export const divideBatchJob = job<{ account: string; division: string }>('divide-batch', {
  retries: 5,
  retryDelay: 5,
  expiresAfter: 3600,
})
