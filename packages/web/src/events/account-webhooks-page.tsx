import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useIsOwner } from '../people/session.ts'
import { EndpointsPage } from './endpoints-page.tsx'

const route = getRouteApi('/signed-in/a/$account/webhooks')

/** The webhooks of an account; staff read only. */
export function AccountWebhooksPage() {
  const { t } = useTranslation('events')
  const { account } = route.useParams()
  const isOwner = useIsOwner(account)
  return (
    <EndpointsPage account={account} lead={t(isOwner ? 'lead' : 'staffLead')} mayChange={isOwner} />
  )
}
