import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queueQuery } from '../queries.ts'
import { type ShownQueue, withNews } from './queue-order.ts'
import type { QueueSearch } from './queue-search.ts'

interface Kept extends ShownQueue {
  key: string
  data: InfiniteData<unknown> | undefined
}

export type Queue = ReturnType<typeof useQueue>

/** The queue on the screen: rows stay in place until the reader lets new ones in. */
export function useQueue(filters: QueueSearch) {
  const query = useInfiniteQuery(queueQuery(filters))
  const key = JSON.stringify(filters)
  const [kept, setKept] = useState<Kept>({ key, data: undefined, rows: [], waiting: 0 })
  const { data, hasNextPage, isPlaceholderData } = query
  const latest = data?.pages.flatMap(({ items }) => items) ?? []
  if (data && !isPlaceholderData && data !== kept.data) {
    const rows = kept.key === key ? kept.rows : []
    setKept({ key, data, ...withNews(rows, latest, !hasNextPage) })
  }
  return {
    query,
    rows: kept.rows,
    waiting: kept.waiting,
    counts: data?.pages[0]?.counts ?? null,
    /** Shows the queue in its present state. */
    letIn: () => setKept({ key, data, ...withNews([], latest, !hasNextPage) }),
    /** Removes a case from the screen that the reader has just dealt with. */
    drop: (caseId: string) =>
      setKept((before) => ({
        ...before,
        rows: before.rows.filter(({ item }) => item.caseId !== caseId),
      })),
  }
}
