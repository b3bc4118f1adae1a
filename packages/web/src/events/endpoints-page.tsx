import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { NewEndpoint } from './actions/new-endpoint.tsx'
import { EndpointTable } from './endpoint-table.tsx'
import { endpointsQuery } from './queries.ts'

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
