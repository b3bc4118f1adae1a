import { isApiError } from '@freigabe/sdk'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionEnded } from './state.ts'

/** Keeps what was read; the client repeats failed calls by itself, so nothing is repeated here. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    queries: { retry: false, staleTime: 15_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

function noticeEndOfSession(error: Error) {
  if (isApiError(error, 'NOT_SIGNED_IN')) sessionEnded.report(true)
}
