import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What time asks for and could not be done yet. */
export const sweepFailuresQuery = queryOptions({
  queryKey: ['sweep-failures'],
  queryFn: ({ signal }) => client.listSweepFailures({}, { signal }),
  refetchInterval: 60_000,
})
