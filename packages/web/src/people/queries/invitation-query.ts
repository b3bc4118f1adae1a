import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What the invitation behind a link is for. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => client.readInvitation({ params: { token } }, { signal }),
  })
