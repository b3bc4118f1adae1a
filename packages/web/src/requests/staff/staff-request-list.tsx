import type { RequestItem } from '@freigabe/contract'
import { IconInbox } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { TextLink } from '../../parts/links.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { staffRequestsQuery } from '../queries/staff-requests-query.ts'
import { pageOf, type RequestSide } from './request-side.ts'

/** What waits for a side, most urgent first, with who has taken it on. */
export function StaffRequestList({ side }: { side: RequestSide }) {
  const { t } = useTranslation('requests')
  const query = useInfiniteQuery(staffRequestsQuery(side))
  const items = query.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <ProblemNotice error={query.error} />
      {items?.length === 0 && (
        <EmptyState icon={IconInbox} title={t(`staff.${side}.empty`)}>
          {t(`staff.${side}.emptyText`)}
        </EmptyState>
      )}
      {items && items.length > 0 && <RequestItems side={side} items={items} />}
      <LoadMore query={query} />
    </>
  )
}

function RequestItems({ side, items }: { side: RequestSide; items: RequestItem[] }) {
  const { t } = useTranslation('requests')
  const columns: Column<RequestItem>[] = [
    {
      key: 'subject',
      header: t('staff.subject'),
      cell: ({ id, accountId, title }) => (
        <TextLink to={pageOf[side]} params={{ account: accountId, request: id }} data-row-link>
          {title}
        </TextLink>
      ),
    },
    { key: 'kind', header: t('staff.kind'), width: '8rem', cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'account',
      header: t('staff.account'),
      cell: ({ accountName, groupName }) =>
        groupName === null ? accountName : `${accountName} · ${groupName}`,
    },
    {
      key: 'due',
      header: t('staff.due'),
      width: '12rem',
      cell: ({ dueAt, status }) =>
        dueAt === null ? t(`staff.status.${status}`) : <Deadline by={dueAt} stacked />,
    },
    {
      key: 'holder',
      header: t('staff.holder'),
      width: '10rem',
      cell: ({ holder, barred }) => {
        if (barred) return t('staff.barred')
        if (holder === null) return t('staff.free')
        return holder.mine ? t('staff.mine') : holder.name
      },
    },
  ]
  return (
    <DataTable label={t('staff.label')} columns={columns} rows={items} rowKey={({ id }) => id} />
  )
}
