import { job } from '../jobs/job.ts'

/** Deletes files whose time has come; scheduled every hour. */
export const sweepFilesJob = job<object>('sweep-files', {
  retries: 0,
  retryDelay: 60,
  expiresAfter: 1800,
})
