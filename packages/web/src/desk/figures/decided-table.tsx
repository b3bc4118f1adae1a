import type { DecidedFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { useHours } from './use-hours.ts'

/** Decisions that have something in common: a way or a method. */
export interface DecidedRow extends DecidedFigures {
  key: string
  name: string
}

interface DecidedTableProps {
  label: string
  /** What the rows are. */
  heading: string
  rows: DecidedRow[]
}

/** How many were decided, in time, accepted, at once, after how many questions and how soon. */
export function DecidedTable({ label, heading, rows }: DecidedTableProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const hours = useHours()
  const perCase = (row: DecidedRow) =>
    format.number(Math.round((row.questions / row.decided) * 10) / 10)
  const columns: Column<DecidedRow>[] = [
    { key: 'name', header: heading, cell: ({ name }) => name },
    number('decided', ({ decided }) => format.number(decided)),
    number('kept', ({ decided, kept }) => format.percent(kept / decided)),
    number('median', ({ medianHours }) => hours(medianHours)),
    number('most', ({ mostHours }) => hours(mostHours)),
    number('questions', perCase),
    number('byRule', ({ decided, byRule }) => format.percent(byRule / decided)),
    number('accepted', ({ decided, accepted }) => format.percent(accepted / decided)),
  ]
  return <DataTable label={label} columns={columns} rows={rows} rowKey={({ key }) => key} />

  function number(
    key: 'decided' | 'kept' | 'median' | 'most' | 'questions' | 'byRule' | 'accepted',
    cell: Column<DecidedRow>['cell'],
  ): Column<DecidedRow> {
    return { key, header: t(`column.${key}`), cell, align: 'end' }
  }
}
