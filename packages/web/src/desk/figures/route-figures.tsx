import type { DecidedFigures, Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { DecidedTable } from './decided-table.tsx'
import classes from './figures-page.module.css'
import { MeasureBars } from './measure-bars.tsx'
import { useHours } from './use-hours.ts'

interface RouteFiguresProps {
  total: DecidedFigures
  routes: Figures['routes']
}

/** How soon each way led to a decision. */
export function RouteFigures({ total, routes }: RouteFiguresProps) {
  const { t } = useTranslation(['figures', 'parts'])
  const hours = useHours()
  const longest = Math.max(...routes.map(({ medianHours }) => medianHours), Number.MIN_VALUE)
  const rows = routes.map(({ route, ...figures }) => ({
    key: route as string,
    name: t(`parts:route.${route}`),
    ...figures,
  }))
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('byRoute')}</h3>
      <MeasureBars
        label={t('byRoute')}
        measures={rows.map(({ name, medianHours, mostHours }) => ({
          label: name,
          length: medianHours / longest,
          words: t('time', { usual: hours(medianHours), most: hours(mostHours) }),
        }))}
      />
      <DecidedTable
        label={t('byRoute')}
        heading={t('column.route')}
        rows={[{ key: 'all', name: t('allRoutes'), ...total }, ...rows]}
      />
    </div>
  )
}
