import type { DecidedFigures, Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './figures-page.module.css'
import { type FigureColumn, FiguresTable } from './figures-table.tsx'
import { HourStrip } from './hour-strip.tsx'
import { useQuantile, useShareText } from './use-small-numbers.ts'

type Route = Omit<Figures['routes'][number], 'route'> & { key: string; name: string }

interface RouteFiguresProps {
  total: DecidedFigures
  routes: Figures['routes']
}

/** How soon each way led to a decision: its cases on a line of hours that all ways share. */
export function RouteFigures({ total, routes }: RouteFiguresProps) {
  const { t } = useTranslation(['figures', 'parts'])
  const format = useFormat()
  const share = useShareText()
  const quantile = useQuantile()
  const longest = Math.ceil(
    Math.max(1, ...routes.flatMap(({ hours, promisedHours }) => [...hours, promisedHours ?? 0])),
  )
  const rows: Route[] = routes.map(({ route, ...figures }) => ({
    key: route,
    name: t(`parts:route.${route}`),
    ...figures,
  }))
  const all = { key: 'all', name: t('allRoutes'), ...total, hours: [], promisedHours: null }
  const columns: FigureColumn<Route>[] = [
    { key: 'name', header: t('column.route'), cell: ({ name }) => name, align: 'start' },
    number('decided', ({ decided }) => format.number(decided)),
    number('kept', ({ decided, kept }) => share(kept, decided)),
    {
      key: 'strip',
      header: <StripHead longest={longest} />,
      width: '40%',
      align: 'start',
      cell: (row) => row.hours.length > 0 && <HourStrip {...row} longest={longest} />,
    },
    number('median', ({ decided, medianHours }) => quantile(medianHours, decided)),
    number('most', ({ decided, mostHours }) => quantile(mostHours, decided)),
  ]
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('byRoute')}</h3>
      <FiguresTable
        label={t('byRoute')}
        columns={columns}
        rows={[all, ...rows]}
        rowKey={({ key }) => key}
      />
      <p className={classes.quiet}>{t('strip.how')}</p>
    </div>
  )

  function number(
    key: 'decided' | 'kept' | 'median' | 'most',
    cell: FigureColumn<Route>['cell'],
  ): FigureColumn<Route> {
    return { key, header: t(`column.${key}`), cell, isMinor: key !== 'decided' }
  }
}

/** The ends of the line of hours. */
function StripHead({ longest }: { longest: number }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <span className={classes.axis}>
      <span>0</span>
      <span>{t('hours', { number: format.number(longest) })}</span>
    </span>
  )
}
