import type { ComplaintSummary } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
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
      narrow: 'plain',
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

/** On an account's page for reviewers and leads: the complaints from outside about it, if there are any. */
export function AccountComplaints({ account }: { account: string }) {
  const { t } = useTranslation('complaints')
  const { data } = useQuery(read('listComplaintsOfAccount', { params: { account } }))
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('ofAccount')}>
      <ComplaintTable label={t('ofAccount')} complaints={data.items} />
    </Section>
  )
}
