import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What an account was told, newest first. */
export const notificationsQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: ['process', account, 'notifications'],
    queryFn: ({ pageParam, signal }) =>
      client.listNotifications({ params: { account }, query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 10_000,
  })
