import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What an account has booked, and whether goodwill is possible for it. */
export const planQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'plan'],
    queryFn: ({ signal }) => client.readPlan({ params: { account } }, { signal }),
  })
