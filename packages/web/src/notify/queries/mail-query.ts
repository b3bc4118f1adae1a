import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** One mail of the embedded mailbox. */
export const mailQuery = (mail: string) =>
  queryOptions({
    queryKey: ['mail', mail],
    queryFn: ({ signal }) => client.readMail({ params: { mail } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
