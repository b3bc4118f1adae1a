import type { OutcomeSums } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import classes from './outcome-table.module.css'
import { RateCell } from './rate-cell.tsx'

export interface OutcomeRow {
  key: string
  name: string
  /** What tells it from others of the same name. */
  detail?: string
  sums: OutcomeSums
  /** It belongs to the row above. */
  isBelow?: boolean
}

const codes = ['bounce_unknown_recipient', 'complaint', 'unsubscribe'] as const
/** The largest value of each rate that is drawn. */
export type OutcomeScale = Readonly<Record<(typeof codes)[number], number>>

/** One scale for all tables, so that lengths can be compared. */
export function scaleOf(rows: readonly OutcomeRow[]): OutcomeScale {
  const most = (code: (typeof codes)[number]) =>
    Math.max(...rows.map(({ sums }) => sums.rates[code].estimate?.high ?? 0))
  return {
    bounce_unknown_recipient: most('bounce_unknown_recipient'),
    complaint: most('complaint'),
    unsubscribe: most('unsubscribe'),
  }
}

interface OutcomeTableProps {
  label: string
  /** What the rows are. */
  heading: string
  rows: OutcomeRow[]
  scale: OutcomeScale
}

/** Approvals, what was sent to them, what came back, and what people did about it. */
export function OutcomeTable({ label, heading, rows, scale }: OutcomeTableProps) {
  const columns = useColumns(heading, scale)
  return <DataTable label={label} columns={columns} rows={rows} rowKey={({ key }) => key} />
}

function useColumns(heading: string, scale: OutcomeScale): Column<OutcomeRow>[] {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  return [
    { key: 'name', header: heading, cell: (row) => <Name row={row} /> },
    {
      key: 'approvals',
      header: t('column.approvals'),
      align: 'end',
      cell: ({ sums }) => format.number(sums.approvals),
    },
    {
      key: 'sent',
      header: t('column.sent'),
      align: 'end',
      cell: ({ sums: { sent, sentTo } }) => (
        <Two
          first={format.number(sent)}
          second={sent > 0 && t('sentTo', { count: sentTo, number: format.number(sentTo) })}
        />
      ),
    },
    ...codes.map(
      (code): Column<OutcomeRow> => ({
        key: code,
        header: t(`column.${code}`),
        align: 'end',
        cell: ({ sums }) => <RateCell rate={sums.rates[code]} most={scale[code]} />,
      }),
    ),
    {
      key: 'held',
      header: t('column.held'),
      align: 'end',
      cell: ({ sums: { held, confirmed } }) => (
        <Two
          first={format.number(held)}
          second={
            confirmed > 0 && t('confirmed', { count: confirmed, number: format.number(confirmed) })
          }
        />
      ),
    },
    {
      key: 'revoked',
      header: t('column.revoked'),
      align: 'end',
      cell: ({ sums }) => format.number(sums.revoked),
    },
  ]
}

function Name({ row: { name, detail, isBelow } }: { row: OutcomeRow }) {
  return (
    <div className={isBelow ? classes.below : undefined}>
      {name}
      {detail && <span className={classes.detail}>{detail}</span>}
    </div>
  )
}

function Two({ first, second }: { first: string; second: string | false }) {
  return (
    <>
      {first}
      {second && <span className={classes.detail}>{second}</span>}
    </>
  )
}
