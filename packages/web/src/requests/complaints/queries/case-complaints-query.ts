import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** The complaints about the imports of a case. */
export const caseComplaintsQuery = (account: string, caseId: string) =>
  queryOptions({
    queryKey: ['complaints', 'case', account, caseId],
    queryFn: ({ signal }) =>
      client.listComplaintsOfCase({ params: { account, case: caseId } }, { signal }),
  })
