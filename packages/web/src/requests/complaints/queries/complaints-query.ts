import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** Complaints of all accounts, open or closed, page by page. */
export const complaintsQuery = (closed: 'true' | 'false') =>
  infiniteQueryOptions({
    queryKey: ['complaints', 'list', closed],
    queryFn: ({ pageParam, signal }) =>
      client.listComplaints({ query: { closed, cursor: pageParam || undefined } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
