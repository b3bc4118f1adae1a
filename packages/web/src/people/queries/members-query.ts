import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The people of an account and the open invitations. */
export const membersQuery = (account: string) =>
  queryOptions({
    queryKey: ['members', account],
    queryFn: ({ signal }) => client.listMembers({ params: { account } }, { signal }),
  })
