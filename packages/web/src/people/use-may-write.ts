import { useSession } from './session.ts'

/** Whether the person may state, import and submit for an account: its owners and editors. */
export function useMayWrite(account: string): boolean {
  const { memberships } = useSession()
  const role = memberships.find(({ accountId }) => accountId === account)?.role
  return role === 'owner' || role === 'editor'
}
