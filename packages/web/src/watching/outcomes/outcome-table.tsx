import type { OutcomeRate, OutcomeSums } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import classes from './outcome-table.module.css'

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
    number('approvals', ({ sums }) => <Approvals sums={sums} />),
    ...codes.map((code) =>
      number(
        code,
        ({ sums }) => <RateCell rate={sums.rates[code]} sentTo={sums.sentTo} most={scale[code]} />,
        ({ sums }) => sums.rates[code].of === 0,
      ),
    ),
    number(
      'held',
      ({ sums }) => <Holds sums={sums} />,
      ({ sums }) => sums.held === 0,
    ),
    number(
      'revoked',
      ({ sums }) => format.number(sums.revoked),
      ({ sums }) => sums.revoked === 0,
    ),
  ]

  function number(
    key: 'approvals' | (typeof codes)[number] | 'held' | 'revoked',
    cell: Column<OutcomeRow>['cell'],
    isNothing: (row: OutcomeRow) => boolean = () => false,
  ): Column<OutcomeRow> {
    const narrow = (row: OutcomeRow) => (isNothing(row) ? null : undefined)
    return { key, header: t(`column.${key}`), cell, align: 'end', narrow }
  }
}

/** How many, and how much was sent to how many of them. */
function Approvals({ sums: { approvals, sent, sentTo } }: { sums: OutcomeSums }) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const numbers = { sent: format.number(sent), sentTo: format.number(sentTo) }
  const told =
    sentTo === approvals ? t('sent', numbers) : t('sentToSome', { ...numbers, count: sentTo })
  return (
    <>
      {format.number(approvals)}
      {approvals > 0 && (
        <span className={classes.detail}>{sentTo === 0 ? t('nothingSent') : told}</span>
      )}
    </>
  )
}

function Holds({ sums: { held, confirmed } }: { sums: OutcomeSums }) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  return (
    <>
      {format.number(held)}
      {confirmed > 0 && (
        <span className={classes.detail}>
          {t('confirmed', { count: confirmed, number: format.number(confirmed) })}
        </span>
      )}
    </>
  )
}

function Name({ row: { name, detail, isBelow } }: { row: OutcomeRow }) {
  return (
    <div className={isBelow ? classes.below : undefined}>
      {name}
      {detail && <span className={classes.detail}>{detail}</span>}
    </div>
  )
}

interface RateCellProps {
  rate: OutcomeRate
  /** Of how many approvals it is. */
  sentTo: number
  /** The end of the scale that it is drawn on. */
  most: number
}

/** A rate per thousand with its interval, in figures and as a line; or why there is none. */
function RateCell({ rate: { came, of, estimate, missing }, sentTo, most }: RateCellProps) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  if (of === 0) return '–'
  if (estimate === null) {
    return (
      <span className={classes.missing}>
        {missing === 'untold' ? t('untold') : t(sentTo === 1 ? 'fewGroup' : 'few')}
        {missing === 'few' && (
          <span className={classes.detail}>
            {t('fewOf', { came: format.number(came), of: format.number(of) })}
          </span>
        )}
      </span>
    )
  }
  const { rate, low, high } = estimate
  return (
    <span className={classes.rate}>
      <span>{format.perThousand(rate)}</span>
      <span className={classes.detail}>
        {t('between', { low: format.perThousand(low), high: format.perThousand(high) })}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.interval}
          style={{ left: at(low, most), width: at(high - low, most) }}
        />
        <span className={classes.mark} style={{ left: at(rate, most) }} />
      </span>
    </span>
  )
}

function at(value: number, most: number): string {
  return `${most === 0 ? 0 : (value / most) * 100}%`
}
