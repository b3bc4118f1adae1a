import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The requests of an account, the newest change first. */
export const requestsQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: ['process', account, 'requests', 'all'],
    queryFn: ({ pageParam, signal }) =>
      client.listRequests({ params: { account }, query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 10_000,
  })
