import { read } from '../api/read.ts'

/** One account. */
export const accountQuery = (account: string) => ({
  ...read('readAccount', { params: { account } }),
  staleTime: 5 * 60_000,
})
