import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The newest cases of an account, to say which one a request is about. */
export const caseChoicesQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'case-choices'],
    queryFn: ({ signal }) =>
      client.listCases({ params: { account }, query: { limit: 100 } }, { signal }),
  })
