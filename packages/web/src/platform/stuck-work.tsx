import type { SweepFailure } from '@freigabe/contract'
import { Code, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/section.tsx'
import classes from './stuck-work.module.css'

const sweepFailuresQuery = { ...read('listSweepFailures'), refetchInterval: 60_000 }

/** What time asks for and could not be done yet: what, of whom, since when, and when it is tried again. */
export function StuckWork() {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const { items } = useSuspenseQuery(sweepFailuresQuery).data
  const columns: Column<SweepFailure>[] = [
    {
      key: 'sweep',
      header: t('stuck.columnSweep'),
      cell: ({ sweep, item, account }) => (
        <>
          <strong>{t(`stuck.sweep.${sweep}`)}</strong>
          <Text size="sm" c="dimmed">
            {account?.name ?? t('stuck.noAccount')}
          </Text>
          {item !== 'all' && <span className={classes.id}>{item}</span>}
        </>
      ),
    },
    { key: 'code', header: t('stuck.columnCode'), cell: ({ code }) => <Code>{code}</Code> },
    {
      key: 'since',
      header: t('stuck.columnSince'),
      cell: ({ since, attempts }) => (
        <span className={classes.moment}>
          {format.moment(since)}
          <Text size="sm" c="dimmed">
            {t('stuck.attempts', { count: attempts })}
          </Text>
        </span>
      ),
    },
    {
      key: 'next',
      header: t('stuck.columnNext'),
      cell: ({ nextAt }) => <span className={classes.moment}>{format.moment(nextAt)}</span>,
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
