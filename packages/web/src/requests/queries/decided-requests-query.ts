import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import type { DecidingSide } from '../staff/request-side.ts'

const readers = { desk: client.readDecidedAppeals, billing: client.readDecidedGoodwill }

/** What a side has decided, the newest decision first. */
export const decidedRequestsQuery = (side: DecidingSide) =>
  infiniteQueryOptions({
    queryKey: ['requests', side, 'decided'],
    queryFn: ({ pageParam, signal }) => readers[side]({ query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
