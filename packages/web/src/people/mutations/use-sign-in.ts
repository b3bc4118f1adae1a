import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { keepToken, sessionQuery } from '../queries/session-query.ts'

/** Signs in; what was read before is forgotten, for it may have been somebody else's. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => client.signIn({ body }),
    onSuccess: (session) => {
      const { queryKey } = sessionQuery
      queryClient.getMutationCache().clear()
      // Language and time zone follow the session's query, and must go on following it.
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] })
      queryClient.setQueryData(queryKey, keepToken(session))
    },
  })
}
