import { job } from '../jobs/job.ts'

/** Hands one mail of the outbox to the mail server. Expires later than every time-out of the transport. */
export const sendMailJob = job<{ mailId: string }>('send-mail', {
  retries: 12,
  retryDelay: 30,
  expiresAfter: 180,
})
