import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What lies beside a case: similar ones, and what its group was decided on last. */
export const besideCaseQuery = (account: string, caseId: string) =>
  queryOptions({
    queryKey: ['desk', 'beside', account, caseId],
    queryFn: ({ signal }) =>
      client.readBesideCase({ params: { account, case: caseId } }, { signal }),
  })
