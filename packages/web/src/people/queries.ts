import { useQuery } from '@tanstack/react-query'
import { read } from '../api/read.ts'

/** One account. */
export const accountQuery = (account: string) => ({
  ...read('readAccount', { params: { account } }),
  staleTime: 5 * 60_000,
})

/** Whether the account is suspended: it then neither sends nor imports nor hands in. */
export function useIsSuspended(account: string): boolean {
  const { data } = useQuery(accountQuery(account))
  return (data?.suspendedAt ?? null) !== null
}
