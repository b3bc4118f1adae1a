import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The embedded mailbox, newest first, page by page; looked at again every few seconds. */
export const mailsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['mails', search],
    queryFn: ({ pageParam, signal }) =>
      client.listMails({ query: { search: search || undefined, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 5000,
  })
