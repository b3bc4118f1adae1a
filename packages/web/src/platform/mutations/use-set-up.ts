import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { keepToken, sessionQuery } from '../../people/queries/session-query.ts'

/** Sets the installation up and signs its first administrator in. */
export function useSetUp() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: async (body: BodyInput<Api['setUp']>) => {
      await client.setUp({ body })
      return client.signIn({ body: { email: body.email, password: body.password } })
    },
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
      await queryClient.invalidateQueries({ queryKey: ['platform'], refetchType: 'none' })
      await router.navigate({ to: '/' })
    },
  })
}
