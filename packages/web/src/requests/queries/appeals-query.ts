import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** How the appeals of the last twelve months were decided. */
export const appealsQuery = queryOptions({
  queryKey: ['requests', 'appeals'],
  queryFn: ({ signal }) => client.readAppeals({ query: { months: 12 } }, { signal }),
})
