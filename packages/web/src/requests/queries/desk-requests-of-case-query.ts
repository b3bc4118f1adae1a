import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The appeals and additions on a case. */
export const deskRequestsOfCaseQuery = (account: string, caseId: string) =>
  queryOptions({
    queryKey: ['requests', 'desk', account, 'case', caseId],
    queryFn: ({ signal }) =>
      client.listDeskRequests({ params: { account }, query: { case: caseId } }, { signal }),
  })
