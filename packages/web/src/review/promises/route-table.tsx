import type { PromiseFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'

type RouteFigures = PromiseFigures['routes'][number]

/** Each way that cases go: how many were decided, how many in time, and how long it took. */
export function RouteTable({ routes }: { routes: RouteFigures[] }) {
  const { t } = useTranslation(['promises', 'parts'])
  const format = useFormat()
  const hours = (value: number) => t('hours', { number: format.number(round(value)) })
  const columns: Column<RouteFigures>[] = [
    {
      key: 'route',
      header: t('column.route'),
      cell: ({ route }) => (route ? t(`parts:route.${route}`) : t('allRoutes')),
    },
    number('decided', ({ decided }) => format.number(decided)),
    number('kept', ({ decided, kept }) => format.percent(kept / decided)),
    number('median', ({ medianHours }) => hours(medianHours)),
    number('most', ({ mostHours }) => hours(mostHours)),
  ]
  return (
    <DataTable
      label={t('kept')}
      columns={columns}
      rows={routes}
      rowKey={({ route }) => route ?? 'all'}
    />
  )

  function number(
    key: 'decided' | 'kept' | 'median' | 'most',
    cell: Column<RouteFigures>['cell'],
  ): Column<RouteFigures> {
    return { key, header: t(`column.${key}`), cell, align: 'end' }
  }
}

function round(hours: number): number {
  return Math.round(hours * 10) / 10
}
