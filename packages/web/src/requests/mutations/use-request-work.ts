import type { Api, BodyInput, Request } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { staffRequestQuery } from '../queries/staff-request-query.ts'
import type { RequestSide } from '../staff/request-side.ts'

const calls = {
  desk: {
    take: client.takeDeskRequest,
    release: client.releaseDeskRequest,
    reply: client.replyToRequest,
  },
  support: {
    take: client.takeAdviceRequest,
    release: client.releaseAdviceRequest,
  },
  billing: {
    take: client.takeGoodwillRequest,
    release: client.releaseGoodwillRequest,
    reply: client.askAboutGoodwill,
  },
}

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
  const { take, release } = calls[side]
  return {
    take: useMutation({
      mutationFn: (from: string | null) => take({ params, body: { from } }),
      onSuccess,
      onError,
    }),
    release: useMutation({
      mutationFn: () => release({ params }),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: ['requests', side] }),
    }),
    reply: useMutation({
      mutationFn: ({ remedies, ...body }: BodyInput<Api['advise']>) =>
        side === 'support'
          ? client.advise({ params, body: { ...body, remedies } })
          : calls[side].reply({ params, body }),
      onSuccess: (changed) => {
        void queryClient.invalidateQueries({ queryKey: ['process', account, 'remedies'] })
        return onSuccess(changed)
      },
      onError,
    }),
    decide: useMutation({
      mutationFn: (body: BodyInput<Api['decideAppeal']>) => client.decideAppeal({ params, body }),
      onSuccess,
      onError,
    }),
    decideGoodwill: useMutation({
      mutationFn: (body: BodyInput<Api['decideGoodwill']>) =>
        client.decideGoodwill({ params, body }),
      onSuccess,
      onError,
    }),
  }
}
