import type { Opinion } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'
import { secondOpinionsQuery } from '../queries/second-opinions-query.ts'

/** Giving a second opinion; what comes back is how it compares with the decision. */
export function useGiveOpinion(opinion: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (given: Opinion) => client.giveSecondOpinion({ params: { opinion }, body: given }),
    onSuccess: () => queryClient.invalidateQueries(secondOpinionsQuery),
  })
}
