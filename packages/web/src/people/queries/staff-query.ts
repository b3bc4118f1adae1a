import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The members of staff and the open invitations. */
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => client.listStaff({}, { signal }),
})
