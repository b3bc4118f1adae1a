import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** One account. */
export const accountQuery = (account: string) =>
  queryOptions({
    queryKey: ['account', account],
    queryFn: ({ signal }) => client.readAccount({ params: { account } }, { signal }),
    staleTime: 5 * 60_000,
  })
