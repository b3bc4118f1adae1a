import { getRouteApi } from '@tanstack/react-router'
import { EndpointPage } from './endpoint-page.tsx'

const route = getRouteApi('/signed-in/admin/webhooks/$endpoint')

/** One webhook of the platform. */
export function PlatformWebhookPage() {
  const { endpoint } = route.useParams()
  return <EndpointPage account={null} id={endpoint} mayChange />
}
