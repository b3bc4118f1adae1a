import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** What an account is heard about, and what was decided. */
export const proceedingsQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'proceedings'],
    queryFn: ({ signal }) => client.listProceedings({ params: { account } }, { signal }),
  })
