import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'
import { askedComplaintsQuery } from '../queries/asked-complaints-query.ts'

/** Shows a consent record, with an id of its own, so that a second click does nothing. */
export function useAnswerComplaint(account: string, complaint: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<Api['answerComplaint']>) =>
      client.answerComplaint({ params: { account, complaint }, body }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: askedComplaintsQuery(account).queryKey }),
  })
}
