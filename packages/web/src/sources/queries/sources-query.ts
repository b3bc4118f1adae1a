import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The sources of a group with what arrived through them. */
export const sourcesQuery = (account: string, group: string) =>
  queryOptions({
    queryKey: ['process', account, 'sources', group],
    queryFn: ({ signal }) => client.listSources({ params: { account, group } }, { signal }),
    refetchInterval: 10_000,
  })
