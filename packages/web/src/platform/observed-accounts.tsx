import type { ObservedAccount } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readPages } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'

/** Accounts that are only observed, and how much would have been denied there; nothing where there are none. */
export function ObservedAccounts() {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const query = useInfiniteQuery({ ...readPages('listObserved'), refetchInterval: 60_000 })
  const accounts = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (accounts.length === 0) return null
  const columns: Column<ObservedAccount>[] = [
    {
      key: 'account',
      header: t('observed.account'),
      cell: ({ account: { id, name } }) => (
        <TextLink to="/a/$account" params={{ account: id }} data-row-link>
          {name}
        </TextLink>
      ),
    },
    {
      key: 'questions',
      header: t('observed.questions'),
      align: 'end',
      cell: ({ questions }) => format.number(questions),
    },
    {
      key: 'groups',
      header: t('observed.groups'),
      align: 'end',
      cell: ({ groups }) => format.number(groups),
    },
    {
      key: 'last',
      header: t('observed.last'),
      cell: ({ lastDay }) => (lastDay === null ? t('observed.never') : format.statedDay(lastDay)),
    },
  ]
  return (
    <Section title={t('observed.title')} lead={t('observed.lead')}>
      <DataTable
        label={t('observed.title')}
        columns={columns}
        rows={accounts}
        rowKey={({ account }) => account.id}
      />
      <LoadMore query={query} />
    </Section>
  )
}
