import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Where the account's cases stand. */
export const caseOverviewQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'case-overview'],
    queryFn: ({ signal }) => client.readCaseOverview({ params: { account } }, { signal }),
    refetchInterval: 30_000,
  })
