import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** One case with everything that a reviewer needs. */
export const deskCaseQuery = (account: string, caseId: string) =>
  queryOptions({
    queryKey: ['desk', 'case', account, caseId],
    queryFn: ({ signal }) => client.readDeskCase({ params: { account, case: caseId } }, { signal }),
  })
