import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { screeningKeysQuery } from '../queries/screening-keys-query.ts'

/** Issuing and revoking screening keys. Of a key's file nothing is kept in the browser. */
export function useScreeningKeyChanges() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(screeningKeysQuery)
  return {
    issue: useMutation({
      mutationFn: (name: string) => client.drawScreeningKey({ body: { name } }),
      onSuccess,
      gcTime: 0,
    }),
    revoke: useMutation({
      mutationFn: (key: string) => client.revokeScreeningKey({ params: { key } }),
      onSuccess,
    }),
  }
}
