import type { WebhookEndpoint } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { EndpointBadge } from './endpoint-badge.tsx'
import { endpointLink } from './endpoint-link.ts'
import { useWaitingText } from './use-waiting-text.ts'

interface EndpointTableProps {
  account: string | null
  endpoints: WebhookEndpoint[]
}

/** Webhooks with how they stand; a row leads to the page of one. */
export function EndpointTable({ account, endpoints }: EndpointTableProps) {
  const { t } = useTranslation('events')
  const waitingText = useWaitingText()
  const columns: Column<WebhookEndpoint>[] = [
    {
      key: 'name',
      header: t('column.name'),
      width: '40%',
      cell: ({ id, description, url }) => (
        <>
          <TextLink {...endpointLink(account, id)} data-row-link>
            {description ?? url}
          </TextLink>
          {description && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {url}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (endpoint) => <Standing endpoint={endpoint} />,
    },
    {
      key: 'types',
      header: t('column.types'),
      cell: ({ types }) =>
        types.length === 0 ? t('allTypes') : t('types', { count: types.length }),
    },
    {
      key: 'waiting',
      header: t('column.waiting'),
      align: 'end',
      cell: ({ waiting }) => waitingText(waiting),
    },
    {
      key: 'arrived',
      header: t('column.arrived'),
      align: 'end',
      cell: ({ lastArrivedAt }) => (lastArrivedAt ? <Moment at={lastArrivedAt} /> : t('never')),
    },
  ]
  return <DataTable label={t('title')} columns={columns} rows={endpoints} rowKey={({ id }) => id} />
}

function Standing({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('events')
  const format = useFormat()
  const { pausedFor, pausedAt, failingSince } = endpoint
  const since = pausedAt ?? failingSince
  return (
    <>
      <EndpointBadge endpoint={endpoint} />
      {since && (
        <Text size="sm" c="dimmed">
          {pausedFor === 'failures'
            ? t('givenUpBecause')
            : t('since', { when: format.moment(since) })}
        </Text>
      )}
    </>
  )
}
