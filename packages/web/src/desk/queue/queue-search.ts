import type { RouteToPerson } from '@freigabe/contract'

/** The routes to a person, from quick to careful. */
export const routes: readonly RouteToPerson[] = ['fast', 'normal', 'specialist', 'second_eyes']

/** What the queue shows, as in the URL. */
export interface QueueSearch {
  search?: string
  status?: 'in_review' | 'awaiting_answer'
  method?: string
  account?: string
  holder?: 'mine' | 'free' | 'held' | 'for_me'
  due?: 'overdue' | 'at_risk' | 'today'
  route?: RouteToPerson
}

/** Takes the parts that the queue knows from the URL, and drops the rest. */
export function queueSearch(raw: Record<string, unknown>): QueueSearch {
  const found: QueueSearch = {
    search: text(raw.search),
    status: oneOf(raw.status, ['in_review', 'awaiting_answer']),
    method: text(raw.method),
    account: text(raw.account),
    holder: oneOf(raw.holder, ['mine', 'free', 'held', 'for_me']),
    due: oneOf(raw.due, ['overdue', 'at_risk', 'today']),
    route: oneOf(raw.route, routes),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function text(value: unknown): string | undefined {
  // The URL returns a search for a number as a number.
  const written = typeof value === 'number' ? String(value) : value
  return typeof written === 'string' && written !== '' ? written.slice(0, 200) : undefined
}

function oneOf<Value extends string>(value: unknown, known: readonly Value[]): Value | undefined {
  return known.find((one) => one === value)
}
