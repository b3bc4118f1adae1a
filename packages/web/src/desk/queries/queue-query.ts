import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import type { QueueSearch } from '../queue/queue-search.ts'

/** The queue under its filters, most urgent first, page by page. */
export const queueQuery = (filters: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'queue', filters],
    queryFn: ({ pageParam, signal }) =>
      client.readQueue({ query: { ...filters, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
