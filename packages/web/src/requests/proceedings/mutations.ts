import type { Api, BodyInput, DeskProceeding } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { about, keyOf } from '../../api/keys.ts'
import { read } from '../../api/read.ts'
import { useChange } from '../../api/use-change.ts'
import { accountQuery } from '../../people/queries.ts'

/** Makes a statement in a hearing; with an id of its own, so that a second click does nothing. */
export function useAnswerHearing(account: string, proceeding: string) {
  return useChange(
    (body: BodyInput<Api['answerHearing']>) =>
      client.answerHearing({ params: { account, proceeding }, body }),
    { stale: read('listProceedings', { params: { account } }) },
  )
}

/** A step in a proceeding, which answers with the resulting proceeding. */
export function useProceedingStep<Wish>(
  { account: { id: account }, id: proceeding }: Pick<DeskProceeding, 'account' | 'id'>,
  step: (wish: Wish) => Promise<DeskProceeding>,
) {
  const queryClient = useQueryClient()
  const { queryKey } = read('readDeskProceeding', { params: { account, proceeding } })
  return useMutation({
    mutationFn: step,
    onSuccess: (changed) => {
      queryClient.setQueryData(queryKey, changed)
      void queryClient.invalidateQueries({ queryKey: keyOf('listOpenProceedings') })
      void queryClient.invalidateQueries(read('listProceedingsOfAccount', { params: { account } }))
      return queryClient.invalidateQueries(accountQuery(account))
    },
    // A refusal mostly means that the proceeding has changed since the screen showed it.
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}

/** Proposes to warn or suspend an account. */
export function useProposeMeasure(account: string) {
  return useChange(
    (body: BodyInput<Api['proposeMeasure']>) =>
      client.proposeMeasure({ params: { account }, body }),
    { stale: about('proceedings') },
  )
}
