import type { QueueSearch } from './queue-search.ts'

/** Takes every filter out. */
export const noFilters: Record<keyof QueueSearch, undefined> = {
  search: undefined,
  status: undefined,
  method: undefined,
  account: undefined,
  holder: undefined,
  due: undefined,
  route: undefined,
}
