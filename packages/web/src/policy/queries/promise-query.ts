import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Until when a submission handed in now would be decided. */
export const promiseQuery = queryOptions({
  queryKey: ['promise'],
  queryFn: ({ signal }) => client.readPromise({}, { signal }),
  staleTime: 60_000,
  refetchInterval: 60_000,
})
