import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** A proceeding with all that staff know of it. */
export const deskProceedingQuery = (account: string, proceeding: string) =>
  queryOptions({
    queryKey: ['integrity', 'proceeding', account, proceeding],
    queryFn: ({ signal }) =>
      client.readDeskProceeding({ params: { account, proceeding } }, { signal }),
  })
