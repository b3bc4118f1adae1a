import type { Api, BodyInput, Request } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { staffRequestQuery } from '../queries/staff-request-query.ts'
import type { RequestSide } from '../staff/request-side.ts'

/** What those do to a request who answer it; the screen takes over what comes back. */
export function useRequestWork(side: RequestSide, account: string, request: string) {
  const queryClient = useQueryClient()
  const params = { account, request }
  const { queryKey } = staffRequestQuery(side, account, request)
  const onSuccess = (changed: Request) => {
    queryClient.setQueryData(queryKey, changed)
    return queryClient.invalidateQueries({ queryKey: ['requests', side] })
  }
  // A refusal mostly means that the request is no longer what the screen shows.
  const onError = () => queryClient.invalidateQueries({ queryKey })
  const desk = side === 'desk'
  return {
    take: useMutation({
      mutationFn: (from: string | null) => {
        const call = { params, body: { from } }
        return desk ? client.takeDeskRequest(call) : client.takeAdviceRequest(call)
      },
      onSuccess,
      onError,
    }),
    release: useMutation({
      mutationFn: () =>
        desk ? client.releaseDeskRequest({ params }) : client.releaseAdviceRequest({ params }),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: ['requests', side] }),
    }),
    reply: useMutation({
      mutationFn: (body: BodyInput<Api['replyToRequest']>) => {
        const call = { params, body }
        return desk ? client.replyToRequest(call) : client.advise(call)
      },
      onSuccess,
      onError,
    }),
    decide: useMutation({
      mutationFn: (body: BodyInput<Api['decideAppeal']>) => client.decideAppeal({ params, body }),
      onSuccess,
      onError,
    }),
  }
}
