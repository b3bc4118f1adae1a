import type { PolicyBasis } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { keyOf } from '../api/keys.ts'
import { read, readPages } from '../api/read.ts'

/** The policy that a case is judged under; without one, the policy in force. */
export const policyQuery = (basis?: PolicyBasis) => ({
  ...read('readPolicy', { query: basis ? queryOf(basis) : {} }),
  // A publication never changes; which one is in force may.
  staleTime: basis ? Number.POSITIVE_INFINITY : 10 * 60_000,
})

function queryOf({ publication, countries, hasRecipients }: PolicyBasis) {
  return {
    publication,
    countries: countries.join(),
    hasRecipients: hasRecipients ? ('true' as const) : ('false' as const),
  }
}

/** The packs of a publication with their texts; it never changes. */
export const publicationQuery = (number: number) => ({
  ...read('readPublication', { params: { number } }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** What a draft would have made of past submissions; null while it has not been tried. */
export const policyTrialQuery = (draft: string) => {
  const input = { params: { draft } }
  return queryOptions({
    queryKey: keyOf('readPolicyTrial', input),
    queryFn: async ({ signal }) => {
      try {
        return await client.readPolicyTrial(input, { signal })
      } catch (error) {
        if (isApiError(error, 'NOT_FOUND')) return null
        throw error
      }
    },
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'waiting' || data?.state === 'running' ? 1000 : false,
  })
}

/** The submissions that would have gone another way under a trial that is done. */
export const policyTrialCasesQuery = (draft: string, finishedAt: string) => {
  const query = readPages('listPolicyTrialCases', { params: { draft } })
  return infiniteQueryOptions({ ...query, queryKey: [...query.queryKey, finishedAt] })
}
