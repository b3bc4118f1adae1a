import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { deskCaseQuery } from '../queries/desk-case-query.ts'

/** Opening the contact data for a stated special case; the look is on record from then on. */
export function useOpenContact(account: string, caseId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = deskCaseQuery(account, caseId)
  return useMutation({
    mutationFn: (reason: string) =>
      client.openContact({ params: { account, case: caseId }, body: { reason } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  })
}
