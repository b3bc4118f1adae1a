import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** One request with its thread, as its account sees it. */
export const requestQuery = (account: string, request: string) =>
  queryOptions({
    queryKey: ['process', account, 'request', request],
    queryFn: ({ signal }) => client.readRequest({ params: { account, request } }, { signal }),
    refetchInterval: 10_000,
  })
