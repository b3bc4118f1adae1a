import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import type { RequestSide } from '../staff/request-side.ts'

/** One request, as those see it who answer it. */
export const staffRequestQuery = (side: RequestSide, account: string, request: string) =>
  queryOptions({
    queryKey: ['requests', side, account, request],
    queryFn: ({ signal }) => {
      const params = { account, request }
      return side === 'desk'
        ? client.readDeskRequest({ params }, { signal })
        : client.readRequest({ params }, { signal })
    },
    refetchInterval: 10_000,
  })
