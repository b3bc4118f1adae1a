import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Removes all example data; the application starts anew, for the session has gone with it. */
export function useRemoveExample() {
  return useMutation({
    mutationFn: () => client.removeExample(),
    onSuccess: () => window.location.assign('/'),
  })
}
