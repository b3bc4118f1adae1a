import type { WebhookEndpoint } from '@freigabe/contract'
import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Facts } from '../parts/table/facts.tsx'
import { useIsOwner } from '../people/session.ts'
import { EndpointMenu } from './actions/endpoint-menu.tsx'
import { AttemptLog } from './attempts/attempt-log.tsx'
import { EndpointAnswer } from './endpoint-answer.tsx'
import { endpointsLink } from './endpoint-link.ts'
import { useTypesText } from './event-types.ts'
import { endpointQuery } from './queries.ts'
import { nameOf } from './standing-of.ts'

interface EndpointPageProps {
  account: string | null
  id: string
  mayChange: boolean
}

/** One webhook: whether all arrives and what to do if not, how it is set up, and what was sent. */
export function EndpointPage({ account, id, mayChange }: EndpointPageProps) {
  const { t } = useTranslation('events')
  const { data: endpoint } = useSuspenseQuery(endpointQuery(account, id))
  const given = { account, endpoint, mayChange }
  return (
    <Page>
      <PageHeader
        title={nameOf(endpoint)}
        above={<TextLink {...endpointsLink(account)}>{t('title')}</TextLink>}
        actions={mayChange && <EndpointMenu account={account} endpoint={endpoint} />}
      />
      <Stack gap="lg">
        {/* What came of a test says nothing any more once it was paused or resumed. */}
        <EndpointAnswer key={endpoint.state} {...given} />
        <EndpointFacts endpoint={endpoint} />
      </Stack>
      <AttemptLog {...given} />
    </Page>
  )
}

function EndpointFacts({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('events')
  const format = useFormat()
  const typesText = useTypesText()
  const { url, types, oldSecretUntil, createdAt, createdBy } = endpoint
  const oldSecret = oldSecretUntil && {
    name: t('fact.oldSecret'),
    value: t('fact.oldSecretUntil', { until: format.moment(oldSecretUntil) }),
  }
  return (
    <Facts
      facts={[
        { name: t('fact.url'), value: url },
        { name: t('fact.types'), value: typesText(types) },
        ...(oldSecret ? [oldSecret] : []),
        {
          name: t('fact.created'),
          value: t('fact.createdBy', { when: format.date(createdAt), name: createdBy }),
        },
      ]}
    />
  )
}

const accountRoute = getRouteApi('/signed-in/a/$account/webhooks/$endpoint')

/** One webhook of an account; staff read only. */
export function AccountWebhookPage() {
  const { account, endpoint } = accountRoute.useParams()
  return <EndpointPage account={account} id={endpoint} mayChange={useIsOwner(account)} />
}

const platformRoute = getRouteApi('/signed-in/admin/webhooks/$endpoint')

/** One webhook of the platform. */
export function PlatformWebhookPage() {
  const { endpoint } = platformRoute.useParams()
  return <EndpointPage account={null} id={endpoint} mayChange />
}
