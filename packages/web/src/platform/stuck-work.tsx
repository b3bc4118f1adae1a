import type { SweepFailure } from '@freigabe/contract'
import { Code, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/section.tsx'
import { sweepFailuresQuery } from './queries/sweep-failures-query.ts'

/** What time asks for and could not be done yet: what, of whom, since when, and when it is tried again. */
export function StuckWork() {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const { items } = useSuspenseQuery(sweepFailuresQuery).data
  const columns: Column<SweepFailure>[] = [
    {
      key: 'sweep',
      header: t('stuck.columnSweep'),
      cell: ({ sweep, item }) => (
        <>
          <strong>{t(`stuck.sweep.${sweep}`)}</strong>
          {item !== 'all' && (
            <Text size="sm" c="dimmed">
              {item}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'account',
      header: t('stuck.columnAccount'),
      cell: ({ account }) => account?.name ?? t('stuck.noAccount'),
    },
    { key: 'code', header: t('stuck.columnCode'), cell: ({ code }) => <Code>{code}</Code> },
    {
      key: 'since',
      header: t('stuck.columnSince'),
      cell: ({ since, attempts }) =>
        t('stuck.since', { when: format.moment(since), count: attempts }),
    },
    {
      key: 'next',
      header: t('stuck.columnNext'),
      cell: ({ nextAt }) => format.moment(nextAt),
    },
  ]
  return (
    <Section title={t('stuck.title')} lead={t(items.length === 0 ? 'stuck.none' : 'stuck.lead')}>
      {items.length > 0 && (
        <DataTable
          label={t('stuck.table')}
          columns={columns}
          rows={items}
          rowKey={({ sweep, item }) => `${sweep} ${item}`}
        />
      )}
    </Section>
  )
}
