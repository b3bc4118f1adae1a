import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Signs out and goes to `next` by loading it anew, so that nothing read stays in memory. */
export function useSignOut(next = '/sign-in') {
  return useMutation({
    mutationFn: () => client.signOut(),
    onSuccess: () => window.location.assign(next),
  })
}
