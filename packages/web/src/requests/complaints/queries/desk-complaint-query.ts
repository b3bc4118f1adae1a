import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** A complaint with all that staff know of it. */
export const deskComplaintQuery = (complaint: string) =>
  queryOptions({
    queryKey: ['complaints', 'one', complaint],
    queryFn: ({ signal }) => client.readComplaint({ params: { complaint } }, { signal }),
  })
