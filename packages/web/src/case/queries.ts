import { queryOptions } from '@tanstack/react-query'
import { read, readPages } from '../api/read.ts'
import { isBeingRead } from '../lists/groups/is-being-read.ts'
import { isBeingDivided } from './splitting/division-state.ts'

/** One case as its account sees it. Read again every second while an import of it is divided or read. */
export const caseQuery = (account: string, id: string) =>
  queryOptions({
    ...read('readCase', { params: { account, case: id } }),
    refetchInterval: ({ state: { data } }) =>
      isBeingDivided(data?.division) || data?.batches.some(isBeingRead) ? 1_000 : 10_000,
  })

/** The cases of a group, newest first. */
export const casesQuery = (account: string, group: string) => ({
  ...readPages('listCases', { params: { account }, query: { group, limit: 20 } }),
  refetchInterval: 10_000,
})

/** The cases of an account that still wait for a submission, newest first. */
export const waitingCasesQuery = (account: string) =>
  read('listCases', { params: { account }, query: { status: 'awaiting_submission', limit: 100 } })

/** The draft as the server holds it. An editing screen keeps a copy of its own. */
export const draftQuery = (account: string, id: string) => ({
  ...read('readDraft', { params: { account, case: id } }),
  // Each visit begins with the stored draft, not with what an earlier visit saw.
  staleTime: 0,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})

/** When a decision on a case is promised, and when it is to be expected. */
export const forecastQuery = (account: string, id: string) => ({
  ...read('forecastCase', { params: { account, case: id } }),
  staleTime: 60_000,
  refetchInterval: 60_000,
})
