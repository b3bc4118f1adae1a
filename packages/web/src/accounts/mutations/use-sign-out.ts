import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { csrfToken } from '../../api/csrf-token.ts'

/** Signs out and goes to the sign-in page. */
export function useSignOut() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: () => client.signOut(),
    onSuccess: async () => {
      csrfToken.current = undefined
      await router.navigate({ to: '/sign-in' })
      queryClient.clear()
    },
  })
}
