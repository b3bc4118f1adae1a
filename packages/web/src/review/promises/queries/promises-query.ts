import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** How promises were kept in the last weeks. */
export const promisesQuery = (weeks: number) =>
  queryOptions({
    queryKey: ['promises', weeks],
    queryFn: ({ signal }) => client.readPromises({ query: { weeks } }, { signal }),
  })
