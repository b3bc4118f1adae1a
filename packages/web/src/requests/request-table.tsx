import type { RequestSummary } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Deadline } from '../parts/deadline.tsx'
import { TextLink } from '../parts/links.tsx'
import { Moment } from '../parts/moment.tsx'
import { RequestStatusBadge } from './request-status-badge.tsx'

interface RequestTableProps {
  account: string
  requests: RequestSummary[]
}

/** Requests of an account, each leading to its thread. */
export function RequestTable({ account, requests }: RequestTableProps) {
  const { t } = useTranslation('requests')
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
    { key: 'kind', header: t('list.kind'), width: '9rem', cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'about',
      header: t('list.about'),
      cell: ({ groupName }) => groupName ?? t('list.general'),
    },
    {
      key: 'status',
      header: t('list.status'),
      width: '13rem',
      cell: (request) => <RequestStatusBadge request={request} />,
    },
    {
      key: 'due',
      header: t('list.due'),
      width: '11rem',
      cell: ({ dueAt }) => (dueAt ? <Deadline by={dueAt} stacked passed="missed" /> : '–'),
    },
    {
      key: 'changed',
      header: t('list.changed'),
      width: '10rem',
      cell: ({ changedAt }) => <Moment at={changedAt} />,
    },
  ]
  return (
    <DataTable label={t('list.label')} columns={columns} rows={requests} rowKey={({ id }) => id} />
  )
}
