import { IconMessages, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../parts/empty-state.tsx'
import { ButtonLink } from '../parts/links.tsx'
import { LoadMore } from '../parts/load-more.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMayWrite } from '../people/session.ts'
import { requestsQuery } from './queries.ts'
import { RequestTable } from './request-table.tsx'

const route = getRouteApi('/signed-in/a/$account/requests')

/** What the account has asked for, and how each request stands. */
export function RequestsPage() {
  const { t } = useTranslation('requests')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const query = useInfiniteQuery(requestsQuery(account))
  const requests = query.data?.pages.flatMap(({ items }) => items)
  const file = mayWrite && (
    <ButtonLink
      to="/a/$account/requests/new"
      params={{ account }}
      leftSection={<IconPlus size={17} aria-hidden="true" />}
    >
      {t('list.new')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={file} />
      <ProblemNotice error={query.error} />
      {requests?.length === 0 && (
        <EmptyState icon={IconMessages} title={t('list.empty')} action={file}>
          {t('list.emptyText')}
        </EmptyState>
      )}
      {requests && requests.length > 0 && <RequestTable account={account} requests={requests} />}
      <LoadMore query={query} />
    </Page>
  )
}
