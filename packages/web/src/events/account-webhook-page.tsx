import { getRouteApi } from '@tanstack/react-router'
import { useIsOwner } from '../people/session.ts'
import { EndpointPage } from './endpoint-page.tsx'

const route = getRouteApi('/signed-in/a/$account/webhooks/$endpoint')

/** One webhook of an account; staff read only. */
export function AccountWebhookPage() {
  const { account, endpoint } = route.useParams()
  return <EndpointPage account={account} id={endpoint} mayChange={useIsOwner(account)} />
}
