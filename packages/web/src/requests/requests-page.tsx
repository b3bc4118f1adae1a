import type { RequestSummary } from '@freigabe/contract'
import { IconMessages, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { ButtonLink, TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'
import { Deadline } from '../parts/time/deadline.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useMayWrite, useReadsAsStaff } from '../people/session.ts'
import { requestsQuery } from './queries.ts'
import { RequestStatusBadge } from './request-status-badge.tsx'

const route = getRouteApi('/signed-in/a/$account/requests')

/** The account's requests, and the state of each. */
export function RequestsPage() {
  const { t } = useTranslation('requests')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const forStaff = useReadsAsStaff(account)
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
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={requests?.length !== 0 && file}
      />
      <ProblemNotice error={query.error} />
      {requests?.length === 0 && (
        <EmptyState icon={IconMessages} title={t('list.empty')} action={file}>
          {t(forStaff ? 'list.emptyForStaff' : 'list.emptyText')}
        </EmptyState>
      )}
      {requests && requests.length > 0 && <RequestTable account={account} requests={requests} />}
      <LoadMore query={query} />
    </Page>
  )
}

interface RequestTableProps {
  account: string
  requests: RequestSummary[]
}

/** Requests of an account, each leading to its thread. */
function RequestTable({ account, requests }: RequestTableProps) {
  const { t } = useTranslation('requests')
  const forStaff = useReadsAsStaff(account)
  const format = useFormat()
  const columns: Column<RequestSummary>[] = [
    {
      key: 'subject',
      header: t('list.subject'),
      cell: ({ id, title }) => (
        <TextLink
          to="/a/$account/requests/$request"
          params={{ account, request: id }}
          data-row-link
        >
          {title}
        </TextLink>
      ),
    },
    {
      key: 'kind',
      header: t('list.kind'),
      width: '9rem',
      narrow: 'plain',
      cell: ({ kind }) => t(`kind.${kind}`),
    },
    {
      key: 'about',
      header: t('list.about'),
      narrow: 'plain',
      cell: ({ groupName }) => groupName ?? t('list.general'),
    },
    {
      key: 'status',
      header: t('list.status'),
      width: '13rem',
      narrow: 'beside',
      cell: (request) => <RequestStatusBadge request={request} forStaff={forStaff} />,
    },
    {
      key: 'due',
      header: t('list.due'),
      width: '11rem',
      narrow: ({ dueAt }) => dueAt && `${t('list.due')} ${format.moment(dueAt)}`,
      cell: ({ dueAt }) => (dueAt ? <Deadline by={dueAt} stacked passed="missed" /> : '–'),
    },
    {
      key: 'changed',
      header: t('list.changed'),
      width: '10rem',
      narrow: 'hidden',
      cell: ({ changedAt }) => <Moment at={changedAt} />,
    },
  ]
  return (
    <DataTable label={t('list.label')} columns={columns} rows={requests} rowKey={({ id }) => id} />
  )
}
