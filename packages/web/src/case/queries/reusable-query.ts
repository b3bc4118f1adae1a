import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Earlier answers and evidence of the account, to be offered again. */
export const reusableQuery = (account: string) =>
  queryOptions({
    queryKey: ['reusable', account],
    queryFn: ({ signal }) => client.listReusable({ params: { account } }, { signal }),
  })
