import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { sessionEnded } from '../../api/session-ended.ts'
import { keepToken, sessionQuery } from '../queries/session-query.ts'

/** Signs the same person in again after their session ran out; the page stays as it is. */
export function useRenewSession() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => client.signIn({ body }),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
      sessionEnded.report(false)
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    },
  })
}
