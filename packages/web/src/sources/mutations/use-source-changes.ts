import type { api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Declaring, changing and withdrawing the sources of a group, and having one reviewed. */
export function useSourceChanges(account: string, group: string) {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['process', account] })
  const of = (source: string) => ({ params: { account, group, source } })
  return {
    declare: useMutation({
      mutationFn: (body: BodyInput<typeof api.declareSource>) =>
        client.declareSource({ params: { account, group }, body }),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({
        source,
        body,
      }: {
        source: string
        body: BodyInput<typeof api.changeSource>
      }) => client.changeSource({ ...of(source), body }),
      onSuccess,
    }),
    review: useMutation({
      mutationFn: (source: string) => client.startSourceCase(of(source)),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: (source: string) => client.withdrawSource(of(source)),
      onSuccess,
    }),
  }
}
