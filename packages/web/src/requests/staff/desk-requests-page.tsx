import { getRouteApi } from '@tanstack/react-router'
import { DecidingPage } from './deciding-page.tsx'

const route = getRouteApi('/signed-in/requests')

/** Appeals and additions that wait for the desk, or appeals that were decided. */
export function DeskRequestsPage() {
  const { decided = false } = route.useSearch()
  return <DecidingPage side="desk" decided={decided} />
}
