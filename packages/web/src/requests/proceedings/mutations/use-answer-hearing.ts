import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'
import { proceedingsQuery } from '../queries/proceedings-query.ts'

/** Says what there is to say in a hearing; with an id of its own, so that a second click does nothing. */
export function useAnswerHearing(account: string, proceeding: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<Api['answerHearing']>) =>
      client.answerHearing({ params: { account, proceeding }, body }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: proceedingsQuery(account).queryKey }),
  })
}
