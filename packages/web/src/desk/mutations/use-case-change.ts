import type { DeskCase } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deskCaseQuery } from '../queries/desk-case-query.ts'

/** A change of a case that answers with the case as it then is; the screen takes it over at once. */
export function useCaseChange<Wish>(
  account: string,
  caseId: string,
  change: (wish: Wish) => Promise<DeskCase>,
) {
  const queryClient = useQueryClient()
  const { queryKey } = deskCaseQuery(account, caseId)
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => queryClient.setQueryData(queryKey, changed),
    // A refusal mostly means that the case is no longer what the screen shows.
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}
