import type { DeskComplaint } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deskComplaintQuery } from '../queries/desk-complaint-query.ts'

/** A step on a complaint, which answers with the complaint as it then is. */
export function useComplaintStep<Wish>(
  complaint: string,
  step: (wish: Wish) => Promise<DeskComplaint>,
) {
  const queryClient = useQueryClient()
  const { queryKey } = deskComplaintQuery(complaint)
  return useMutation({
    mutationFn: step,
    onSuccess: (changed) => {
      queryClient.setQueryData(queryKey, changed)
      return queryClient.invalidateQueries({ queryKey: ['complaints'] })
    },
    // A refusal mostly means that the complaint is no longer what the screen shows.
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}
