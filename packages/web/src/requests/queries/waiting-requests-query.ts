import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The requests of an account on which something is asked of it. */
export const waitingRequestsQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'requests', 'waiting'],
    queryFn: ({ signal }) =>
      client.listRequests(
        { params: { account }, query: { status: 'waiting_for_customer' } },
        { signal },
      ),
    refetchInterval: 10_000,
  })
