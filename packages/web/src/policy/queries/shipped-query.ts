import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What is wrong with the packs that came with the installation. */
export const shippedQuery = queryOptions({
  queryKey: ['policy', 'shipped'],
  queryFn: ({ signal }) => client.readShipped({}, { signal }),
})
