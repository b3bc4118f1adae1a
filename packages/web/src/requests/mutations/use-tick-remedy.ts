import type { RemedyState } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { remediesQuery } from '../queries/remedies-query.ts'

/** Says of a remedy that it is done, not for us, or open again. */
export function useTickRemedy(account: string, caseId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ remedy, state }: { remedy: string; state: RemedyState }) =>
      client.tickRemedy({ params: { account, case: caseId, remedy }, body: { state } }),
    onSuccess: (changed) =>
      queryClient.setQueryData(remediesQuery(account, caseId).queryKey, changed),
  })
}
