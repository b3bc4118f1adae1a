import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { QueueSearch } from './queue-search.ts'

const route = getRouteApi('/signed-in/desk')

/** The queue's filters in the URL, and a way to change some of them; the open case stays open. */
export function useFilters() {
  const filters = route.useSearch()
  const navigate = useNavigate()
  const change = (some: QueueSearch) =>
    void navigate({
      to: '.',
      search: without({ ...filters, ...some }),
      replace: true,
      resetScroll: false,
    })
  return { filters, change }
}

function without(filters: QueueSearch): QueueSearch {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value))
}
