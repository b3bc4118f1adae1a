import { useQuery } from '@tanstack/react-query'
import { accountQuery } from './queries.ts'

/** Whether the account is suspended: it then neither sends nor imports nor hands in. */
export function useIsSuspended(account: string): boolean {
  const { data } = useQuery(accountQuery(account))
  return (data?.suspendedAt ?? null) !== null
}
