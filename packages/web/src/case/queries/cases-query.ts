import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The cases of a group, newest first. */
export const casesQuery = (account: string, group: string) =>
  infiniteQueryOptions({
    queryKey: ['process', account, 'cases', group],
    queryFn: ({ pageParam, signal }) =>
      client.listCases(
        { params: { account }, query: { group, cursor: pageParam, limit: 20 } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 10_000,
  })
