import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { deskCaseQuery } from '../queries/desk-case-query.ts'

/** Taking a case, renewing one's hold on it, and giving it back. */
export function useLease(account: string, caseId: string) {
  const queryClient = useQueryClient()
  const params = { account, case: caseId }
  const { queryKey } = deskCaseQuery(account, caseId)
  return {
    claim: useMutation({
      mutationFn: () => client.claimCase({ params }),
      onSuccess: (lease) =>
        queryClient.setQueryData(queryKey, (seen) => seen && { ...seen, lease }),
      onError: () => queryClient.invalidateQueries({ queryKey }),
    }),
    release: useMutation({
      mutationFn: () => client.releaseCase({ params }),
      onSuccess: () =>
        queryClient.setQueryData(queryKey, (seen) => seen && { ...seen, lease: null }),
    }),
  }
}
