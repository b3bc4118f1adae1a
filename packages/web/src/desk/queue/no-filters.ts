import type { QueueSearch } from './queue-search.ts'

/** Removes every filter. */
export const noFilters: Record<keyof QueueSearch, undefined> = {
  search: undefined,
  status: undefined,
  method: undefined,
  account: undefined,
  holder: undefined,
  due: undefined,
  route: undefined,
}
