import { IconInbox } from '@tabler/icons-react'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { pageOf, type RequestSide } from './request-side.ts'

/** What every list of requests shows about one. */
interface Listed {
  id: string
  title: string
  accountId: string
  accountName: string
  groupName: string | null
}

interface RequestListProps<Item extends Listed> {
  side: RequestSide
  query: UseInfiniteQueryResult<{ pages: { items: Item[] }[] }>
  /** Shown where there are none. */
  empty: { title: string; text: string }
  label: string
  /** What follows the subject, and what follows the account. */
  beforeAccount?: Column<Item>[]
  columns: Column<Item>[]
}

/** Requests of many accounts as the people who answer them see them, page by page. */
export function RequestList<Item extends Listed>(props: RequestListProps<Item>) {
  const { side, query, empty, label, beforeAccount = [], columns } = props
  const { t } = useTranslation('requests')
  const items = query.data?.pages.flatMap((page) => page.items)
  const subject: Column<Item> = {
    key: 'subject',
    header: t('staff.subject'),
    cell: ({ id, accountId, title }) => (
      <TextLink to={pageOf[side]} params={{ account: accountId, request: id }} data-row-link>
        {title}
      </TextLink>
    ),
  }
  const account: Column<Item> = {
    key: 'account',
    header: t('staff.account'),
    narrow: 'plain',
    cell: ({ accountName, groupName }) =>
      groupName === null ? accountName : `${accountName} · ${groupName}`,
  }
  return (
    <>
      <ProblemNotice error={query.error} />
      {items?.length === 0 && (
        <EmptyState icon={IconInbox} title={empty.title}>
          {empty.text}
        </EmptyState>
      )}
      {items && items.length > 0 && (
        <DataTable
          label={label}
          columns={[subject, ...beforeAccount, account, ...columns]}
          rows={items}
          rowKey={({ accountId, id }) => `${accountId} ${id}`}
        />
      )}
      <LoadMore query={query} />
    </>
  )
}
