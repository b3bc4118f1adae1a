import type { DeskProceeding } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deskProceedingQuery } from '../queries/desk-proceeding-query.ts'

/** A step in a proceeding, which answers with the proceeding as it then is. */
export function useProceedingStep<Wish>(
  { account, id }: Pick<DeskProceeding, 'account' | 'id'>,
  step: (wish: Wish) => Promise<DeskProceeding>,
) {
  const queryClient = useQueryClient()
  const { queryKey } = deskProceedingQuery(account.id, id)
  return useMutation({
    mutationFn: step,
    onSuccess: (changed) => {
      queryClient.setQueryData(queryKey, changed)
      void queryClient.invalidateQueries({ queryKey: ['integrity', 'open'] })
      void queryClient.invalidateQueries({ queryKey: ['integrity', 'account', account.id] })
      return queryClient.invalidateQueries({ queryKey: ['account', account.id] })
    },
    // A refusal mostly means that the proceeding is no longer what the screen shows.
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}
