import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** The complaints about which an account is asked for a consent record. */
export const askedComplaintsQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'complaints'],
    queryFn: ({ signal }) => client.listAskedComplaints({ params: { account } }, { signal }),
  })
