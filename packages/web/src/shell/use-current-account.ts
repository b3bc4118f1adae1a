import { useParams } from '@tanstack/react-router'
import { useSession } from '../people/session.ts'
import { lastAccount } from './last-account.ts'

/** The account that the screen is about: the one in the path, else the one last worked in. */
export function useCurrentAccount(): string | null {
  const { account } = useParams({ strict: false })
  const session = useSession()
  return account ?? lastAccount(session)
}
