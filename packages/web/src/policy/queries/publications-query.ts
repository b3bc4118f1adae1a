import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What was published, newest first. */
export const publicationsQuery = infiniteQueryOptions({
  queryKey: ['policy', 'publications'],
  queryFn: ({ signal, pageParam }) =>
    client.listPublications({ query: { cursor: pageParam } }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})
