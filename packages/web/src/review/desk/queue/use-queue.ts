import type { InfiniteData } from '@tanstack/react-query'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queueQuery } from '../queries/queue-query.ts'
import { type ShownItem, type ShownQueue, withNews } from './queue-order.ts'
import type { QueueSearch } from './queue-search.ts'

interface Kept extends ShownQueue {
  key: string
  data: InfiniteData<unknown> | undefined
}

export type Queue = ReturnType<typeof useQueue>

/** The queue on the screen: rows stay where they are until the reader lets new ones in. */
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
    /** Shows the queue as it now is. */
    letIn: () => setKept({ key, data, ...withNews([], latest, !hasNextPage) }),
    /** Takes a case off the screen that the reader has just dealt with. */
    drop: (caseId: string) =>
      setKept((before) => ({
        ...before,
        rows: before.rows.filter(({ item }) => item.caseId !== caseId),
      })),
    /** The case to take after this one: the next below that is free, else the first that is. */
    next: (caseId: string) => nextOf(kept.rows, caseId),
  }
}

function nextOf(rows: ShownItem[], caseId: string) {
  const at = rows.findIndex(({ item }) => item.caseId === caseId)
  const onwards = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  const free = onwards.find(
    ({ item, gone }) =>
      !gone &&
      item.status === 'in_review' &&
      item.scheduled?.refused !== null &&
      !item.proposal?.mine &&
      (item.lease === null || item.lease.mine),
  )
  return free?.item ?? null
}
