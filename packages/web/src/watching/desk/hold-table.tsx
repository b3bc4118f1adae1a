import type { HoldSummary } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useHoldWords } from '../use-hold-words.ts'
import { HoldBadge } from './hold-lines.tsx'

/** Which holds are listed. */
export type Shown = 'waiting' | 'standing' | 'ended'

interface HoldTableProps {
  label: string
  shown: Shown
  holds: HoldSummary[]
}

/** Holds as a table, each leading to its page: what is new and by when, or since when, or how it ended. */
export function HoldTable({ label, shown, holds }: HoldTableProps) {
  const columns = useColumns()
  const last = {
    waiting: [columns.news, columns.due],
    standing: [columns.placed],
    ended: [columns.state, columns.ended],
  }
  return (
    <DataTable
      label={label}
      columns={[columns.what, columns.account, columns.why, ...last[shown]]}
      rows={holds}
      rowKey={({ id }) => id}
    />
  )
}

function useColumns() {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const words = useHoldWords()
  return {
    what: {
      key: 'what',
      header: t('desk.column.what'),
      cell: (hold) => (
        <TextLink
          to="/holds/$account/$hold"
          params={{ account: hold.account.id, hold: hold.id }}
          data-row-link
        >
          {words.unit(hold)}
        </TextLink>
      ),
    },
    account: {
      key: 'account',
      header: t('desk.column.account'),
      narrow: 'plain',
      cell: ({ account }) => account.name,
    },
    why: {
      key: 'why',
      header: t('desk.column.why'),
      narrow: 'plain',
      cell: ({ cause, returned }) =>
        cause === 'figures' && returned
          ? t('desk.returned', {
              what: t(`code.${returned.code}`),
              rate: format.rate(returned.came / returned.of),
            })
          : t(`desk.cause.${cause}`),
    },
    news: {
      key: 'news',
      header: t('desk.column.news'),
      narrow: 'plain',
      cell: ({ answers }) =>
        answers === 0
          ? t('desk.news.placed')
          : t('desk.news.answered', { count: answers, number: format.number(answers) }),
    },
    due: {
      key: 'due',
      header: t('desk.column.due'),
      cell: ({ lookBy }) => (lookBy === null ? '–' : <Deadline by={lookBy} stacked />),
    },
    placed: {
      key: 'placed',
      header: t('desk.column.placed'),
      cell: ({ placedAt }) => <Moment at={placedAt} />,
    },
    state: {
      key: 'state',
      header: t('desk.column.state'),
      narrow: 'beside',
      cell: ({ status }) => <HoldBadge status={status} />,
    },
    ended: {
      key: 'ended',
      header: t('desk.column.ended'),
      cell: ({ endedAt }) => endedAt !== null && <Moment at={endedAt} />,
    },
  } satisfies Record<string, Column<HoldSummary>>
}
