import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The remedies that hold for a case, with what its account says of each. */
export const remediesQuery = (account: string, caseId: string) =>
  queryOptions({
    queryKey: ['process', account, 'remedies', caseId],
    queryFn: ({ signal }) => client.readRemedies({ params: { account, case: caseId } }, { signal }),
    refetchInterval: 10_000,
  })
