import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import classes from './figures-page.module.css'
import { WeekChart } from './week-chart.tsx'
import type { Week } from './weeks-of.ts'

/** The weeks as a chart, and their figures as a table on demand. */
export function WeekFigures({ weeks }: { weeks: Week[] }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const columns: Column<Week>[] = [
    { key: 'week', header: t('weekOf'), cell: ({ monday }) => format.statedDay(monday) },
    {
      key: 'decided',
      header: t('column.decided'),
      align: 'end',
      cell: ({ decided }) => format.number(decided),
    },
    { key: 'kept', header: t('inTime'), align: 'end', cell: ({ kept }) => format.number(kept) },
  ]
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('chart')}</h3>
      <WeekChart weeks={weeks} />
      <details className={classes.table}>
        <summary>{t('asTable')}</summary>
        <DataTable
          label={t('chart')}
          columns={columns}
          rows={weeks}
          rowKey={({ monday }) => monday}
        />
      </details>
    </div>
  )
}
