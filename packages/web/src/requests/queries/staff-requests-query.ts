import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import type { RequestSide } from '../staff/request-side.ts'

const readers = {
  desk: client.readDeskRequests,
  support: client.readAdviceRequests,
  billing: client.readGoodwillRequests,
}

/** What waits for the people of a side, most urgent first. */
export const staffRequestsQuery = (side: RequestSide) =>
  infiniteQueryOptions({
    queryKey: ['requests', side],
    queryFn: ({ pageParam, signal }) => readers[side]({ query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 10_000,
  })
