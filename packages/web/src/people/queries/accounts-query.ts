import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** All accounts of the platform, by name, page by page. */
export const accountsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', search],
    queryFn: ({ pageParam, signal }) =>
      client.listAccounts(
        { query: { search: search || undefined, cursor: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
