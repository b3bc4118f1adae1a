import type { QueueItem } from '@freigabe/contract'
import { urgencies } from '@freigabe/contract/choices'

/** A row as shown on the screen; `gone` once it has left the queue. */
export interface ShownItem {
  item: QueueItem
  gone: boolean
}

/** What the screen shows after an update, and how many new cases wait to be shown. */
export interface ShownQueue {
  rows: ShownItem[]
  waiting: number
}

/**
 * Merges an update into the rows on the screen without moving any of them: rows keep their places and take
 * their new facts, rows that left are marked, and rows that come in above the last one are only counted.
 *
 * @param latest the newest reading, in the queue's order
 * @param complete whether `latest` reaches the end of the queue
 */
export function withNews(
  shown: readonly ShownItem[],
  latest: readonly QueueItem[],
  complete: boolean,
): ShownQueue {
  const fresh = new Map(latest.map((item) => [item.caseId, item]))
  const known = new Set(shown.map(({ item }) => item.caseId))
  const end = latest.at(-1)
  const reaches = (item: QueueItem) => complete || (end !== undefined && compare(item, end) <= 0)
  const rows = shown.map(({ item, gone }) => {
    const news = fresh.get(item.caseId)
    return news ? { item: news, gone: false } : { item, gone: gone || reaches(item) }
  })
  const last = shown.at(-1)?.item
  const unknown = latest.filter((item) => !known.has(item.caseId))
  const below = unknown.filter((item) => last === undefined || compare(item, last) > 0)
  return {
    rows: [...rows, ...below.map((item) => ({ item, gone: false }))],
    waiting: unknown.length - below.length,
  }
}

/** The server's order: first what the desk can act on, then by urgency, due time and id. */
function compare(one: QueueItem, other: QueueItem): number {
  if (one.status !== other.status) return one.status === 'in_review' ? -1 : 1
  if (one.urgency !== other.urgency) {
    return urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency)
  }
  if (one.dueAt !== other.dueAt) return one.dueAt < other.dueAt ? -1 : 1
  return one.caseId < other.caseId ? -1 : one.caseId > other.caseId ? 1 : 0
}
