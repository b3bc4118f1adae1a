import { read, readPages } from '../api/read.ts'

/** One mail of the embedded mailbox. */
export const mailQuery = (mail: string) => ({
  ...read('readMail', { params: { mail } }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The embedded mailbox, newest first, page by page; refreshed every few seconds. */
export const mailsQuery = (search: string) => ({
  ...readPages('listMails', { query: { search: search || undefined } }),
  refetchInterval: 5000,
})

/** What an account was told, newest first. */
export const notificationsQuery = (account: string) => ({
  ...readPages('listNotifications', { params: { account } }),
  refetchInterval: 10_000,
})
