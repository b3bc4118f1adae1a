import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** One group with how it stands. */
export const groupQuery = (account: string, group: string) =>
  queryOptions({
    queryKey: ['process', account, 'group', group],
    queryFn: ({ signal }) => client.readGroup({ params: { account, group } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.standing === 'checking' ? 2_000 : 10_000),
  })
