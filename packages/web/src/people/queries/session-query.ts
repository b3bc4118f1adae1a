import type { Session } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { csrfToken } from '../../api/csrf-token.ts'
import { sessionEnded } from '../../api/session-ended.ts'

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal, client: queries, queryKey }): Promise<Session | null> => {
    try {
      return keepToken(await client.readSession({}, { signal }))
    } catch (error) {
      if (!isApiError(error, 'NOT_SIGNED_IN')) throw error
      const before = queries.getQueryData<Session | null>(queryKey) ?? null
      // It ended while somebody was at work: the page stays, and the shell asks for the password over it.
      if (before) sessionEnded.report(true)
      return before
    }
  },
  staleTime: 5 * 60_000,
})

/** Lets the writes that follow carry the session's token. */
export function keepToken(session: Session): Session {
  csrfToken.current = session.csrfToken
  return session
}

/** The session of the person on a page that only the signed-in reach. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('useSession is called on a page without a session')
  return data
}
