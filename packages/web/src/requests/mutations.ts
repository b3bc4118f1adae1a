import type { Api, BodyInput, RemedyState, Request } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { about, keyOf } from '../api/keys.ts'
import { useChange } from '../api/use-change.ts'
import { useUpload } from '../parts/file/use-upload.ts'
import { remediesQuery, requestQuery, staffRequestQuery } from './queries.ts'
import type { RequestSide } from './staff/request-side.ts'

/**
 * What the customer does to a request. Each action carries an id of its own, so that a second click does
 * nothing.
 */
export function useRequestChanges(account: string) {
  const effects = {
    becomes: ({ id }: Request) => requestQuery(account, id),
    // An appeal that was filed is offered nowhere any more.
    stale: about('process', account),
  }
  return {
    file: useChange(
      (body: BodyInput<Api['fileRequest']>) => client.fileRequest({ params: { account }, body }),
      effects,
    ),
    write: useChange(
      ({ request, ...body }: { request: string; messageId: string; text: string }) =>
        client.writeToRequest({ params: { account, request }, body }),
      effects,
    ),
    close: useChange(
      (request: string) => client.closeRequest({ params: { account, request } }),
      effects,
    ),
  }
}

/** How large a file may be that goes with a message. */
export const maximumBytes = 25 * 1024 ** 2

/** Adds files to a message of one's own. */
export function useUploadRequestFile(account: string, request: string, message: string) {
  const queryClient = useQueryClient()
  return useUpload(
    (file: File, options) =>
      client.uploadRequestFile(
        { params: { account, request, message }, query: { fileName: file.name }, body: file },
        options,
      ),
    () => queryClient.invalidateQueries(requestQuery(account, request)),
  )
}

/** Marks a remedy as done, as not for us, or as open again. */
export function useTickRemedy(account: string, caseId: string) {
  return useChange(
    ({ remedy, state }: { remedy: string; state: RemedyState }) =>
      client.tickRemedy({ params: { account, case: caseId, remedy }, body: { state } }),
    { becomes: remediesQuery(account, caseId) },
  )
}

const topics = { desk: 'appeals', support: 'advice', billing: 'goodwill' } as const

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

/**
 * What those who answer a request do to it; the screen adopts the result.
 *
 * @param onDecided is told of a decision before the screen shows it
 */
export function useRequestWork(
  side: RequestSide,
  account: string,
  request: string,
  onDecided: (decided: Request) => void = () => undefined,
) {
  const queryClient = useQueryClient()
  const params = { account, request }
  const shown = staffRequestQuery(side, account, request)
  const stale = about(topics[side])
  // A refusal mostly means that the request has changed since the screen showed it.
  const effects = { becomes: shown, stale, doubtful: shown }
  const { take, release } = calls[side]
  const telling = async (deciding: Promise<Request>) => {
    const decided = await deciding
    onDecided(decided)
    return decided
  }
  return {
    take: useChange((from: string | null) => take({ params, body: { from } }), effects),
    release: useChange(() => release({ params }), { stale }),
    reply: useMutation({
      mutationFn: ({ remedies, ...body }: BodyInput<Api['advise']>) =>
        side === 'support'
          ? client.advise({ params, body: { ...body, remedies } })
          : calls[side].reply({ params, body }),
      onSuccess: (changed) => {
        const ofAccount = keyOf('readRemedies', { params: { account } })
        void queryClient.invalidateQueries({ queryKey: ofAccount })
        queryClient.setQueryData(shown.queryKey, changed)
        return queryClient.invalidateQueries(stale)
      },
      onError: () => queryClient.invalidateQueries(shown),
    }),
    decide: useChange(
      (body: BodyInput<Api['decideAppeal']>) => telling(client.decideAppeal({ params, body })),
      effects,
    ),
    decideGoodwill: useChange(
      (body: BodyInput<Api['decideGoodwill']>) => telling(client.decideGoodwill({ params, body })),
      effects,
    ),
  }
}
