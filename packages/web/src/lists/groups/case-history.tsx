import type { CaseStanding } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { casesQuery } from '../../case/queries.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { CaseStatusBadge } from '../../parts/badge/case-status-badge.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { Day, Moment } from '../../parts/time/moment.tsx'
import { useCasePlace, useSession } from '../../people/session.ts'

interface Row extends CaseStanding {
  id: string
  trigger:
    | 'import'
    | 'growth'
    | 'expiry'
    | 'dormancy'
    | 'cap_reached'
    | 'confirmed_hold'
    | 'lead'
    | 'early'
  openedAt: string
  submittedAt: string | null
  recipients: number
  sourceName: string | null
}

/** The approval processes of a group, newest first. */
export function CaseHistory({ account, group }: { account: string; group: string }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { staffRoles } = useSession()
  const casePlace = useCasePlace()
  const query = useInfiniteQuery(casesQuery(account, group))
  const cases: Row[] = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (cases.length === 0) return null
  const columns: Column<Row>[] = [
    {
      key: 'opened',
      header: t('history.opened'),
      cell: ({ id, openedAt }) => (
        <TextLink to={casePlace} params={{ account, case: id }} data-row-link>
          <Moment at={openedAt} />
        </TextLink>
      ),
    },
    {
      key: 'trigger',
      header: t('history.trigger'),
      narrow: 'plain',
      cell: ({ trigger }) => t(`history.triggered.${trigger}`),
    },
    {
      key: 'about',
      header: t('history.about'),
      narrow: 'plain',
      cell: ({ recipients, sourceName }) =>
        sourceName ??
        t('imports.recipients', { count: recipients, number: format.number(recipients) }),
    },
    {
      key: 'submitted',
      header: t('history.submitted'),
      cell: ({ submittedAt }) => (submittedAt ? <Day at={submittedAt} /> : '–'),
    },
    {
      key: 'status',
      header: t('history.status'),
      narrow: 'beside',
      cell: ({ status, extent }) => (
        <CaseStatusBadge status={status} extent={extent} forCustomer={staffRoles.length === 0} />
      ),
    },
  ]
  return (
    <Section title={t('history.title')}>
      <DataTable
        label={t('history.title')}
        columns={columns}
        rows={cases}
        rowKey={({ id }) => id}
      />
      <LoadMore query={query} />
    </Section>
  )
}
