import type { Api, BodyInput } from '@freigabe/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { read, readPages } from '../api/read.ts'
import type { QueueSearch } from './queue/queue-search.ts'

export type PreviewWish = BodyInput<Api['previewMail']>

/** The mail that a decision or question would send; asking for it changes nothing. */
export const mailPreviewQuery = (account: string, caseId: string, body: PreviewWish) => ({
  ...read('previewMail', { params: { account, case: caseId }, body }),
  gcTime: 60_000,
})

/** How many decisions the reader made today and this week; read again when another case is opened. */
export const ownFiguresQuery = (open: string | undefined) => {
  const query = read('readOwnFigures')
  return queryOptions({
    ...query,
    queryKey: [...query.queryKey, open],
    placeholderData: keepPreviousData,
  })
}

/** The queue under its filters, most urgent first, page by page. */
export const queueQuery = (filters: QueueSearch) =>
  infiniteQueryOptions({
    ...readPages('readQueue', { query: filters }),
    placeholderData: keepPreviousData,
  })

/** While something is pending, its end is checked this often, in case no notification comes. */
const waitingMs = 2000

/** The reader's own decisions that can still be taken back, and those that could not be carried out. */
export const scheduledQuery = queryOptions({
  ...read('listScheduled'),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ refused }) => refused === null) ? waitingMs : false,
})
