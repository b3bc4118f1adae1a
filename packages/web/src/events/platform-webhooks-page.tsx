import { useTranslation } from 'react-i18next'
import { EndpointsPage } from './endpoints-page.tsx'

/** The webhooks of the platform. */
export function PlatformWebhooksPage() {
  const { t } = useTranslation('events')
  return <EndpointsPage account={null} lead={t('platformLead')} mayChange />
}
