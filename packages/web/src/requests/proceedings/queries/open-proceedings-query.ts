import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** Proceedings in which something is to be done, page by page. */
export const openProceedingsQuery = infiniteQueryOptions({
  queryKey: ['integrity', 'open'],
  queryFn: ({ pageParam, signal }) =>
    client.listOpenProceedings({ query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
})
