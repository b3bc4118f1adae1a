import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { isBeingRead } from '../group/is-being-read.ts'

/** The imports of a group, newest first. Asked again every second while one is being screened. */
export const batchesQuery = (account: string, group: string) =>
  infiniteQueryOptions({
    queryKey: ['process', account, 'batches', group],
    queryFn: ({ pageParam, signal }) =>
      client.listBatches(
        { params: { account, group }, query: { cursor: pageParam, limit: 20 } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) => {
      const batches = state.data?.pages.flatMap(({ items }) => items) ?? []
      return batches.some(isBeingRead) ? 1_000 : 10_000
    },
  })
