import type { DecidedRequest } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { Column } from '../../parts/table/data-table.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useMeasureWords } from '../goodwill/use-measure-words.ts'
import { decidedRequestsQuery } from '../queries.ts'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import { RequestList } from './request-list.tsx'
import type { DecidingSide } from './request-side.ts'

/** What a side has decided, newest decision first: how, and what was granted or for which reasons. */
export function DecidedRequestList({ side }: { side: DecidingSide }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const wordsOf = useMeasureWords()
  const query = useInfiniteQuery(decidedRequestsQuery(side))
  const columns: Column<DecidedRequest>[] = [
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
    <RequestList
      side={side}
      query={query}
      empty={{ title: t('staff.noneDecided'), text: t(`staff.${side}.noneDecidedText`) }}
      label={t('staff.decidedLabel')}
      columns={columns}
    />
  )
}
