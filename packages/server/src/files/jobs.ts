import { job } from '../jobs/job.ts'

/** Reseals files that lie under an old key; scheduled every hour, and working for a quarter of it at most. */
export const resealFilesJob = job<object>('reseal-files', {
  retries: 0,
  retryDelay: 60,
  expiresAfter: 3000,
})

/** Leaves room within the hour for the file being sealed when the time is up, however large it is. */
export const resealFor = { milliseconds: 15 * 60_000 }
