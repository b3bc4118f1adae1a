import { read } from '../api/read.ts'

/** The sources of a group with what arrived through them. */
export const sourcesQuery = (account: string, group: string) => ({
  ...read('listSources', { params: { account, group } }),
  refetchInterval: 10_000,
})
