import type { ProceedingSummary } from '@freigabe/contract'
import { IconShieldCheck } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { useKeyHelp } from '../../desk/keys/use-key-help.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { ComplaintWorklist } from '../complaints/complaint-worklist.tsx'
import { ProceedingBadge } from './proceeding-badge.tsx'

/** The open work on the integrity of accounts: proceedings, and complaints from outside. */
export function IntegrityPage() {
  const { t } = useTranslation('proceedings')
  const open = useSuspenseInfiniteQuery(readPages('listOpenProceedings'))
  const { help } = useKeyHelp()
  const rows = open.data.pages.flatMap(({ items }) => items)
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('open')}>
        {rows.length === 0 ? (
          <EmptyState icon={IconShieldCheck} title={t('nothing')}>
            {t('nothingText')}
          </EmptyState>
        ) : (
          <ProceedingTable label={t('open')} proceedings={rows} />
        )}
        <LoadMore query={open} />
      </Section>
      <ComplaintWorklist />
      {help}
    </Page>
  )
}

interface ProceedingTableProps {
  label: string
  proceedings: ProceedingSummary[]
}

/** Proceedings as a table, each leading to its page. */
function ProceedingTable({ label, proceedings }: ProceedingTableProps) {
  const { t } = useTranslation('proceedings')
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
    {
      key: 'state',
      header: t('column.state'),
      narrow: 'beside',
      cell: (row) => <ProceedingBadge of={row} />,
    },
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
