import type { Api, BodyInput, Case } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { caseQuery } from '../queries/case-query.ts'
import { waitingCasesQuery } from '../queries/waiting-cases-query.ts'

/** What the customer does to a case. Each carries an id of its own, so that a second click does nothing. */
export function useCaseChanges(account: string, id: string) {
  const queryClient = useQueryClient()
  const params = { account, case: id }
  const onSuccess = (changed: Case) => {
    queryClient.setQueryData(caseQuery(account, id).queryKey, changed)
    return queryClient.invalidateQueries({ queryKey: ['process', account] })
  }
  return {
    submit: useMutation({
      mutationFn: (body: BodyInput<Api['submitCase']>) => client.submitCase({ params, body }),
      onSuccess,
      // Perhaps another of its cases was handed in meanwhile; then it must no longer be chosen.
      onError: () =>
        queryClient.invalidateQueries({ queryKey: waitingCasesQuery(account).queryKey }),
    }),
    supplement: useMutation({
      mutationFn: (body: BodyInput<Api['supplementCase']>) =>
        client.supplementCase({ params, body }),
      onSuccess,
    }),
    answer: useMutation({
      mutationFn: (body: BodyInput<Api['answerQuestions']>) =>
        client.answerQuestions({ params, body }),
      onSuccess,
    }),
    split: useMutation({
      mutationFn: (body: BodyInput<Api['splitCase']>) => client.splitCase({ params, body }),
      onSuccess,
    }),
    divide: useMutation({
      mutationFn: (body: BodyInput<Api['divideBatch']>) => client.divideBatch({ params, body }),
      onSuccess,
    }),
    giveUpDivision: useMutation({
      mutationFn: (division: string) =>
        client.takeBackDivision({ params: { ...params, division } }),
      onSuccess,
    }),
    wish: useMutation({
      mutationFn: (day: string | null) => client.wishDay({ params, body: { day } }),
      onSuccess,
    }),
    withdraw: useMutation({ mutationFn: () => client.withdrawCase({ params }), onSuccess }),
    resume: useMutation({ mutationFn: () => client.resumeCase({ params }), onSuccess }),
  }
}
