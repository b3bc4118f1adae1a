import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { keepToken, sessionQuery } from '../queries/session-query.ts'

/** Accepts an invitation, and goes on as the person who did. */
export function useAcceptInvitation(token: string) {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (body: BodyInput<Api['acceptInvitation']>) =>
      client.acceptInvitation({ params: { token }, body }),
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
      await router.navigate({ to: '/' })
    },
  })
}
