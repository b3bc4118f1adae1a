import type { GroupStanding } from '@freigabe/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Which groups are looked for. */
export interface GroupsFilter {
  search?: string | undefined
  standing?: GroupStanding | undefined
}

/** The groups of an account, by name, page by page. */
export const groupsQuery = (account: string, { search, standing }: GroupsFilter) =>
  infiniteQueryOptions({
    queryKey: ['process', account, 'groups', search ?? '', standing ?? ''],
    queryFn: ({ pageParam, signal }) =>
      client.listGroups(
        { params: { account }, query: { search, standing, cursor: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // Only the first page is looked at again while somebody watches; who reads on is not disturbed.
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : 10_000),
  })
