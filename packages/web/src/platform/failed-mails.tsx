import type { FailedMail } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'

const failedMailsQuery = { ...read('listFailedMails'), refetchInterval: 60_000 }

/** Mails that the mail server did not take: to whom, and what it said. Nothing where there are none. */
export function FailedMails() {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const { items } = useSuspenseQuery(failedMailsQuery).data
  if (items.length === 0) return null
  const columns: Column<FailedMail>[] = [
    {
      key: 'to',
      header: t('failedMails.columnTo'),
      cell: ({ to, account }) => (
        <>
          <strong style={{ overflowWrap: 'anywhere' }}>{to}</strong>
          <Text size="sm" c="dimmed">
            {account?.name ?? t('failedMails.staff')}
          </Text>
        </>
      ),
    },
    {
      key: 'subject',
      header: t('failedMails.columnSubject'),
      cell: ({ subject, answer }) => (
        <>
          {subject}
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {answer}
          </Text>
        </>
      ),
    },
    {
      key: 'at',
      header: t('failedMails.columnAt'),
      cell: ({ at, attempts }) => (
        <>
          {format.moment(at)}
          <Text size="sm" c="dimmed">
            {t('stuck.attempts', { count: attempts })}
          </Text>
        </>
      ),
    },
  ]
  return (
    <Section title={t('failedMails.title')} lead={t('failedMails.lead')}>
      <DataTable
        label={t('failedMails.table')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}
