import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Name, language and state of this installation. */
export const platformQuery = queryOptions({
  queryKey: ['platform'],
  queryFn: ({ signal }) => client.readPlatform({}, { signal }),
  staleTime: 60 * 60_000,
})
