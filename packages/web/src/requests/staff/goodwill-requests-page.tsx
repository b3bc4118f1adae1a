import { getRouteApi } from '@tanstack/react-router'
import { DecidingPage } from './deciding-page.tsx'

const route = getRouteApi('/signed-in/billing')

/** Requests for goodwill that wait for billing, or that were decided. */
export function GoodwillRequestsPage() {
  const { decided = false } = route.useSearch()
  return <DecidingPage side="billing" decided={decided} />
}
