import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** While something waits, its end is looked for so often, should nobody tell it. */
const waitingMs = 2000

/** The reader's own decisions that can still be taken back, and those that could not be carried out. */
export const scheduledQuery = queryOptions({
  queryKey: ['desk', 'scheduled'],
  queryFn: ({ signal }) => client.listScheduled({}, { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ refused }) => refused === null) ? waitingMs : false,
})
