import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The cases of an account that still wait for a submission, newest first. */
export const waitingCasesQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'waiting-cases'],
    queryFn: ({ signal }) =>
      client.listCases(
        { params: { account }, query: { status: 'awaiting_submission', limit: 100 } },
        { signal },
      ),
  })
