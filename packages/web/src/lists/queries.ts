import type { GroupStanding } from '@freigabe/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { read, readPages } from '../api/read.ts'
import { isBeingRead } from './groups/is-being-read.ts'

/** The imports of a group, newest first. Read again every second while one is being screened. */
export const batchesQuery = (account: string, group: string) =>
  infiniteQueryOptions({
    ...readPages('listBatches', { params: { account, group }, query: { limit: 20 } }),
    refetchInterval: ({ state }) => {
      const batches = state.data?.pages.flatMap(({ items }) => items) ?? []
      return batches.some(isBeingRead) ? 1_000 : 10_000
    },
  })

/** The lists of those to be left out of every import. */
export const keptListsQuery = (account: string) =>
  queryOptions(read('listLeaveOutLists', { params: { account } }))

/** The state of the account's cases. */
export const caseOverviewQuery = (account: string) => ({
  ...read('readCaseOverview', { params: { account } }),
  refetchInterval: 30_000,
})

/** One group with its standing. */
export const groupQuery = (account: string, group: string) =>
  queryOptions({
    ...read('readGroup', { params: { account, group } }),
    refetchInterval: ({ state }) => (state.data?.standing === 'checking' ? 2_000 : 10_000),
  })

/** Which groups to look for. */
export interface GroupsFilter {
  search?: string | undefined
  standing?: GroupStanding | undefined
}

/** The groups of an account, by name, page by page. */
export const groupsQuery = (account: string, { search, standing }: GroupsFilter) =>
  infiniteQueryOptions({
    ...readPages('listGroups', { params: { account }, query: { search, standing } }),
    // Only the first page is refetched while it is on screen; a person reading further is not disturbed.
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : 10_000),
  })

/** What waits for the customer, most urgent first. */
export const noticesQuery = (account: string) => ({
  ...read('listNotices', { params: { account } }),
  refetchInterval: 10_000,
})
