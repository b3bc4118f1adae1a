import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The reader's own saved filters. */
export const queueViewsQuery = queryOptions({
  queryKey: ['desk', 'views'],
  queryFn: ({ signal }) => client.listQueueViews({}, { signal }),
})
