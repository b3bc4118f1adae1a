import type { Session } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { csrfToken } from '../../api/csrf-token.ts'

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return keepToken(await client.readSession({}, { signal }))
    } catch (error) {
      if (isApiError(error, 'NOT_SIGNED_IN')) return null
      throw error
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
