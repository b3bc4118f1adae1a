import type { Api, BodyInput, Request } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { requestQuery } from '../queries/request-query.ts'

/** What the customer does to a request. Each carries an id of its own, so that a second click does nothing. */
export function useRequestChanges(account: string) {
  const queryClient = useQueryClient()
  const onSuccess = (changed: Request) => {
    queryClient.setQueryData(requestQuery(account, changed.id).queryKey, changed)
    return queryClient.invalidateQueries({ queryKey: ['process', account, 'requests'] })
  }
  return {
    file: useMutation({
      mutationFn: (body: BodyInput<Api['fileRequest']>) =>
        client.fileRequest({ params: { account }, body }),
      onSuccess,
    }),
    write: useMutation({
      mutationFn: ({ request, ...body }: { request: string; messageId: string; text: string }) =>
        client.writeToRequest({ params: { account, request }, body }),
      onSuccess,
    }),
    close: useMutation({
      mutationFn: (request: string) => client.closeRequest({ params: { account, request } }),
      onSuccess,
    }),
  }
}
