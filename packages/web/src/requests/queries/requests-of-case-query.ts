import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What an account has asked about one of its cases, the newest change first. */
export const requestsOfCaseQuery = (account: string, caseId: string) =>
  queryOptions({
    queryKey: ['process', account, 'requests', 'of', caseId],
    queryFn: ({ signal }) =>
      client.listRequests({ params: { account }, query: { case: caseId } }, { signal }),
    refetchInterval: 10_000,
  })
