import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { keepToken, sessionQuery } from '../queries/session-query.ts'

/** Signs in; what was read before is forgotten, for it may have been somebody else's. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => client.signIn({ body }),
    onSuccess: (session) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
    },
  })
}
