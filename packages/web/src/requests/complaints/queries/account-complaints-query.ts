import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** All complaints about an account, as staff see them. */
export const accountComplaintsQuery = (account: string) =>
  queryOptions({
    queryKey: ['complaints', 'account', account],
    queryFn: ({ signal }) => client.listComplaintsOfAccount({ params: { account } }, { signal }),
  })
