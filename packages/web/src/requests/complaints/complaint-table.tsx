import type { ComplaintSummary } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../parts/page/links.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Day } from '../../parts/time/moment.tsx'
import { ComplaintBadge } from './complaint-badge.tsx'

interface ComplaintTableProps {
  label: string
  complaints: ComplaintSummary[]
}

/** Complaints as a table, each leading to its page. */
export function ComplaintTable({ label, complaints }: ComplaintTableProps) {
  const { t } = useTranslation('complaints')
  const columns: Column<ComplaintSummary>[] = [
    {
      key: 'who',
      header: t('column.who'),
      cell: ({ id, masked }) => (
        <TextLink to="/integrity/complaints/$complaint" params={{ complaint: id }} data-row-link>
          {masked ?? t('erased')}
        </TextLink>
      ),
    },
    { key: 'from', header: t('column.from'), cell: ({ from }) => t(`from.${from}`) },
    {
      key: 'account',
      header: t('column.account'),
      cell: ({ account }) => account?.name ?? t('unknownAccount'),
    },
    {
      key: 'state',
      header: t('column.state'),
      narrow: 'beside',
      cell: (row) => <ComplaintBadge of={row} />,
    },
    {
      key: 'received',
      header: t('column.received'),
      cell: ({ receivedAt }) => <Day at={receivedAt} />,
    },
    {
      key: 'due',
      header: t('column.due'),
      cell: ({ dueAt, status }) => (
        <Deadline by={dueAt} passed={status === 'closed' ? 'expired' : 'overdue'} stacked />
      ),
    },
  ]
  return <DataTable label={label} columns={columns} rows={complaints} rowKey={({ id }) => id} />
}
