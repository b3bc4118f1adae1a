import type { QueueItem } from '@freigabe/contract'
import { urgencies } from '@freigabe/contract/choices'

/**
 * The parts of the queue, in their order: what presses, what was put before its deadline's turn, what follows
 * by its deadline, and what waits for the customer.
 */
export const queueParts = ['urgent', 'ahead', 'after', 'asked'] as const
export type QueuePart = (typeof queueParts)[number]

/** A row as shown on the screen; `gone` once it has left the queue. */
export interface ShownItem {
  item: QueueItem
  gone: boolean
  /** The part in which it stands, though it may belong to another by now: rows do not move by themselves. */
  part: QueuePart
}

/** What the screen shows after an update, and how many cases belong further up than it shows them. */
export interface ShownQueue {
  rows: ShownItem[]
  waiting: number
}

/**
 * Merges an update into the rows on the screen without moving any of them: rows keep their places and take
 * their new facts, and rows that left are marked. Rows that come in above the last one are only counted, and so
 * are those that have come to press or to wait for the desk where they stand.
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
  const rows = shown.map(({ item, gone, part }) => {
    const news = fresh.get(item.caseId)
    return news ? { item: news, gone: false, part } : { item, gone: gone || reaches(item), part }
  })
  const risen = rows.filter(({ item, gone, part }) => !gone && isBefore(partOf(item), part))
  const last = shown.at(-1)?.item
  const unknown = latest.filter((item) => !known.has(item.caseId))
  const below = unknown.filter((item) => last === undefined || compare(item, last) > 0)
  return {
    rows: [...rows, ...below.map((item) => ({ item, gone: false, part: partOf(item) }))],
    waiting: unknown.length - below.length + risen.length,
  }
}

/** The rows in runs of one part. */
export function inParts(rows: readonly ShownItem[]): { part: QueuePart; rows: ShownItem[] }[] {
  const runs: { part: QueuePart; rows: ShownItem[] }[] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run?.part === row.part) run.rows.push(row)
    else runs.push({ part: row.part, rows: [row] })
  }
  return runs
}

function partOf({ status, urgency }: QueueItem): QueuePart {
  if (status !== 'in_review') return 'asked'
  if (urgency === 'pressing') return 'urgent'
  return urgency === 'usual' || urgency === 'lowered' ? 'after' : 'ahead'
}

function isBefore(one: QueuePart, other: QueuePart): boolean {
  return queueParts.indexOf(one) < queueParts.indexOf(other)
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
