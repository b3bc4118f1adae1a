import type { FailedMail } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readPages } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'

/** They can be thousands where the server refuses our sign-in: what is wrong is seen on a few. */
const failedMailsQuery = {
  ...readPages('listFailedMails', { query: { limit: 20 } }),
  refetchInterval: 60_000,
}

/** Mails that the mail server did not take: to whom, and what it said. Nothing where there are none. */
export function FailedMails() {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const query = useSuspenseInfiniteQuery(failedMailsQuery)
  const { pages } = query.data
  const [{ total }] = pages as [(typeof pages)[number]]
  if (total === 0) return null
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
    <Section
      title={t('failedMails.title')}
      lead={t('failedMails.lead', { count: total, mails: format.number(total) })}
    >
      <DataTable
        label={t('failedMails.table')}
        columns={columns}
        rows={pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
      />
      <LoadMore query={query} />
    </Section>
  )
}
