import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Who reviews, and the skills that rules ask for. */
export const colleaguesQuery = queryOptions({
  queryKey: ['desk', 'colleagues'],
  queryFn: ({ signal }) => client.listColleagues({}, { signal }),
})
