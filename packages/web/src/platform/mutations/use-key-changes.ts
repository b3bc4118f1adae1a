import type { ApiKey } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { keysQuery } from '../queries/keys-query.ts'

interface NewKey {
  name: string
  scopes: ApiKey['scopes']
}

/** Issuing and revoking the keys of an account, or of the platform where `account` is null. */
export function useKeyChanges(account: string | null) {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(keysQuery(account))
  return {
    issue: useMutation({
      mutationFn: (body: NewKey) =>
        account === null
          ? client.issueKey({ body })
          : client.issueAccountKey({ params: { account }, body }),
      onSuccess,
    }),
    revoke: useMutation({
      mutationFn: (key: string) =>
        account === null
          ? client.revokeKey({ params: { key } })
          : client.revokeAccountKey({ params: { account, key } }),
      onSuccess,
    }),
  }
}
