import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import type { NamedLine } from './rate-chart.tsx'
import { type RatePoint, rateOf } from './rates-of.ts'

interface RateTableProps {
  label: string
  lines: NamedLine[]
}

type Row = RatePoint & { key: string; name: string }

/** The figures of a chart, the newest day first. */
export function RateTable({ label, lines }: RateTableProps) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const rows = lines
    .flatMap(({ key, name, points }) =>
      points.map((point) => ({ ...point, key: `${key} ${point.day}`, name })),
    )
    .sort((one, other) => (one.day < other.day ? 1 : -1))
  const columns: Column<Row>[] = [
    { key: 'import', header: t('returns.column.import'), cell: ({ name }) => name },
    { key: 'day', header: t('returns.column.day'), cell: ({ day }) => format.statedDay(day) },
    {
      key: 'of',
      header: t('returns.column.of'),
      align: 'end',
      cell: ({ of }) => format.number(of),
    },
    {
      key: 'came',
      header: t('returns.column.came'),
      align: 'end',
      cell: ({ came }) => (came === null ? t('returns.cutCell') : format.number(came)),
    },
    {
      key: 'rate',
      header: t('returns.column.rate'),
      align: 'end',
      cell: (row) => {
        const rate = rateOf(row)
        return rate === null ? '–' : format.rate(rate)
      },
    },
  ]
  return <DataTable label={label} columns={columns} rows={rows} rowKey={({ key }) => key} />
}
