import type { DecidedRequest } from '@freigabe/contract'
import { IconInbox } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { TextLink } from '../../parts/links.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { Moment } from '../../parts/moment.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMeasureWords } from '../goodwill/use-measure-words.ts'
import { decidedRequestsQuery } from '../queries/decided-requests-query.ts'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import { type DecidingSide, pageOf } from './request-side.ts'

/** What a side has decided, the newest decision first: how, and what was granted or on which reasons. */
export function DecidedRequestList({ side }: { side: DecidingSide }) {
  const { t } = useTranslation('requests')
  const query = useInfiniteQuery(decidedRequestsQuery(side))
  const items = query.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <ProblemNotice error={query.error} />
      {items?.length === 0 && (
        <EmptyState icon={IconInbox} title={t('staff.noneDecided')}>
          {t(`staff.${side}.noneDecidedText`)}
        </EmptyState>
      )}
      {items && items.length > 0 && <DecidedRequests side={side} items={items} />}
      <LoadMore query={query} />
    </>
  )
}

function DecidedRequests({ side, items }: { side: DecidingSide; items: DecidedRequest[] }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const wordsOf = useMeasureWords()
  const columns: Column<DecidedRequest>[] = [
    {
      key: 'subject',
      header: t('staff.subject'),
      cell: ({ id, accountId, title }) => (
        <TextLink to={pageOf[side]} params={{ account: accountId, request: id }} data-row-link>
          {title}
        </TextLink>
      ),
    },
    {
      key: 'account',
      header: t('staff.account'),
      cell: ({ accountName, groupName }) =>
        groupName === null ? accountName : `${accountName} · ${groupName}`,
    },
    {
      key: 'outcome',
      header: t('staff.decision'),
      width: '14rem',
      cell: ({ outcome }) => <RequestStatusBadge request={{ status: 'closed', outcome }} />,
    },
    {
      key: 'measure',
      header: t(side === 'billing' ? 'staff.granted' : 'thread.reasons'),
      cell: ({ measure, reasons }) => {
        if (side === 'billing') return measure === null ? '–' : wordsOf(measure)
        return format.list(reasons.map((reason) => t(`reason.${reason}`)))
      },
    },
    {
      key: 'decidedAt',
      header: t('goodwill.decidedAt'),
      width: '10rem',
      cell: ({ decidedAt }) => <Moment at={decidedAt} />,
    },
  ]
  return (
    <DataTable
      label={t('staff.decidedLabel')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  )
}
