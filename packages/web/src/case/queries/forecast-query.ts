import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** When a decision on a case is promised, and when it is to be expected. */
export const forecastQuery = (account: string, id: string) =>
  queryOptions({
    queryKey: ['process', account, 'forecast', id],
    queryFn: ({ signal }) => client.forecastCase({ params: { account, case: id } }, { signal }),
    staleTime: 60_000,
    refetchInterval: 60_000,
  })
