import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** So many cases of an account are offered to be covered by one act. */
const most = 30

/** The cases of an account that are in review, most urgent first. */
export const furtherCasesQuery = (account: string) =>
  queryOptions({
    queryKey: ['desk', 'queue', 'further', account],
    queryFn: ({ signal }) =>
      client.readQueue({ query: { account, status: 'in_review', limit: most } }, { signal }),
  })
