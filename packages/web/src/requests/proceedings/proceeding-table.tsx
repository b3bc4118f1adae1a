import type { ProceedingSummary } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { TextLink } from '../../parts/links.tsx'
import { Moment } from '../../parts/moment.tsx'
import { ProceedingBadge } from './proceeding-badge.tsx'

interface ProceedingTableProps {
  label: string
  proceedings: ProceedingSummary[]
}

/** Proceedings as a table, each leading to its page. */
export function ProceedingTable({ label, proceedings }: ProceedingTableProps) {
  const { t } = useTranslation('integrity')
  const columns: Column<ProceedingSummary>[] = [
    {
      key: 'account',
      header: t('column.account'),
      cell: ({ id, account }) => (
        <TextLink
          to="/integrity/$account/$proceeding"
          params={{ account: account.id, proceeding: id }}
          data-row-link
        >
          {account.name}
        </TextLink>
      ),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <ProceedingBadge of={row} /> },
    {
      key: 'measure',
      header: t('column.measure'),
      cell: ({ measure }) => t(`measure.${measure}`),
    },
    {
      key: 'proposed',
      header: t('column.proposed'),
      cell: ({ proposedAt, proposedBy }) => (
        <>
          <Moment at={proposedAt} /> {t('by', { name: proposedBy })}
        </>
      ),
    },
    {
      key: 'due',
      header: t('column.due'),
      cell: ({ undecided, hearing }) =>
        undecided && hearing && !hearing.over ? (
          <Deadline by={hearing.until} passed="expired" stacked />
        ) : (
          '–'
        ),
    },
  ]
  return <DataTable label={label} columns={columns} rows={proceedings} rowKey={({ id }) => id} />
}
