import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** How the acceptances of rules look to people, with the cases that were rejected all the same. */
export const ruleResultsQuery = infiniteQueryOptions({
  queryKey: ['rule-results'],
  queryFn: ({ pageParam, signal }) =>
    client.readRuleResults({ query: { cursor: pageParam } }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})
