import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** All proceedings on an account, as staff see them. */
export const accountProceedingsQuery = (account: string) =>
  queryOptions({
    queryKey: ['integrity', 'account', account],
    queryFn: ({ signal }) => client.listProceedingsOfAccount({ params: { account } }, { signal }),
  })
