import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What waits for the customer, most urgent first. */
export const noticesQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'notices'],
    queryFn: ({ signal }) => client.listNotices({ params: { account } }, { signal }),
    refetchInterval: 10_000,
  })
