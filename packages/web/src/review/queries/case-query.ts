import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** One case as its account sees it. */
export const caseQuery = (account: string, id: string) =>
  queryOptions({
    queryKey: ['process', account, 'case', id],
    queryFn: ({ signal }) => client.readCase({ params: { account, case: id } }, { signal }),
    refetchInterval: 10_000,
  })
