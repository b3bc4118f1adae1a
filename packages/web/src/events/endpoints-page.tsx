import type { WebhookEndpoint } from '@freigabe/contract'
import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useIsOwner } from '../people/session.ts'
import { EndpointForm } from './actions/endpoint-form.tsx'
import { EndpointSecret } from './actions/endpoint-secret.tsx'
import { EndpointBadge } from './endpoint-badge.tsx'
import { endpointLink } from './endpoint-link.ts'
import { useNewEndpoint } from './mutations.ts'
import { endpointsQuery } from './queries.ts'
import { useWaitingText } from './standing-of.ts'

interface EndpointsPageProps {
  /** Null for the platform's own. */
  account: string | null
  lead: string
  mayChange: boolean
}

/** Webhooks: the list, and adding one. */
export function EndpointsPage({ account, lead, mayChange }: EndpointsPageProps) {
  const { t } = useTranslation('events')
  const { items } = useSuspenseQuery(endpointsQuery(account)).data
  const [adding, { open, close }] = useDisclosure()
  const add = mayChange && (
    <Button leftSection={<IconPlus size={17} />} onClick={open}>
      {t('add')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('title')} lead={lead} actions={items.length > 0 && add} />
      {items.length > 0 ? (
        <EndpointTable account={account} endpoints={items} />
      ) : (
        <EmptyState icon={IconWebhook} title={t('empty')} action={add}>
          {t(mayChange ? 'emptyText' : 'emptyForStaff')}
        </EmptyState>
      )}
      <NewEndpoint account={account} opened={adding} onClose={close} />
    </Page>
  )
}

interface EndpointTableProps {
  account: string | null
  endpoints: WebhookEndpoint[]
}

/** Webhooks with how they stand; a row leads to the page of one. */
function EndpointTable({ account, endpoints }: EndpointTableProps) {
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

interface NewEndpointProps {
  account: string | null
  opened: boolean
  onClose: () => void
}

/** The dialog that adds a webhook, shows its secret this once, and leads on to its page. */
function NewEndpoint({ account, opened, onClose }: NewEndpointProps) {
  const { t } = useTranslation('events')
  const navigate = useNavigate()
  const create = useNewEndpoint(account)
  const added = create.data
  const close = () => {
    create.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t(added ? 'secret.title' : 'add')}
      size="lg"
      closeOnClickOutside={!added}
      closeOnEscape={!added}
      withCloseButton={!added}
    >
      {added ? (
        <EndpointSecret
          secret={added.secret}
          onDone={() => {
            close()
            void navigate(endpointLink(account, added.id))
          }}
        />
      ) : (
        <EndpointForm mutation={create} submit={t('add')} onCancel={close} />
      )}
    </Dialog>
  )
}

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

/** The webhooks of the platform. */
export function PlatformWebhooksPage() {
  const { t } = useTranslation('events')
  return <EndpointsPage account={null} lead={t('platformLead')} mayChange />
}
