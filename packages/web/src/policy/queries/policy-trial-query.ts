import { isApiError } from '@freigabe/sdk'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What a draft would have made of past submissions; null while it has not been tried. */
export const policyTrialQuery = (draft: string) =>
  queryOptions({
    queryKey: ['policy', 'trial', draft],
    queryFn: async ({ signal }) => {
      try {
        return await client.readPolicyTrial({ params: { draft } }, { signal })
      } catch (error) {
        if (isApiError(error, 'NOT_FOUND')) return null
        throw error
      }
    },
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'waiting' || data?.state === 'running' ? 1000 : false,
  })

/** The submissions that would have gone another way under a trial that is done. */
export const policyTrialCasesQuery = (draft: string, finishedAt: string) =>
  infiniteQueryOptions({
    queryKey: ['policy', 'trial', draft, 'cases', finishedAt],
    queryFn: ({ signal, pageParam }) =>
      client.listPolicyTrialCases({ params: { draft }, query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
