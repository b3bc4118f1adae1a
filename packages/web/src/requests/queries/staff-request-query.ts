import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import type { RequestSide } from '../staff/request-side.ts'

const readers = {
  desk: client.readDeskRequest,
  support: client.readRequest,
  billing: client.readGoodwillRequest,
}

/** One request, as those see it who answer it. */
export const staffRequestQuery = (side: RequestSide, account: string, request: string) =>
  queryOptions({
    queryKey: ['requests', side, account, request],
    queryFn: ({ signal }) => readers[side]({ params: { account, request } }, { signal }),
    refetchInterval: 10_000,
  })
