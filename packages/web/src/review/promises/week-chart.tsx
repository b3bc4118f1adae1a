import type { PromiseFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './week-chart.module.css'
import { weeksOf } from './weeks-of.ts'

/** Decisions week by week, those in time below and those too late on top; each column reads itself out. */
export function WeekChart({ figures, weeks }: { figures: PromiseFigures; weeks: number }) {
  const { t } = useTranslation('promises')
  const format = useFormat()
  const columns = weeksOf(figures, weeks)
  const most = Math.max(1, ...columns.map(({ decided }) => decided))
  const height = (count: number) => ({ height: `${(count / most) * 100}%` })
  return (
    <figure className={classes.chart}>
      <ol className={classes.columns} aria-label={t('chart')}>
        {columns.map(({ monday, decided, kept }) => {
          const words = t('week', {
            day: format.statedDay(monday),
            decided: format.number(decided),
            kept: format.number(kept),
          })
          return (
            <li key={monday} className={classes.column} title={words}>
              <span className={classes.words}>{words}</span>
              <span className={classes.late} style={height(decided - kept)} />
              <span className={classes.kept} style={height(kept)} />
            </li>
          )
        })}
      </ol>
      <figcaption className={classes.caption}>
        <span className={classes.line}>
          <span>{format.statedDay(columns[0]!.monday)}</span>
          <span>{format.statedDay(columns.at(-1)!.monday)}</span>
        </span>
        <span className={classes.line}>
          <span className={classes.key} data-kind="kept">
            {t('inTime')}
          </span>
          <span className={classes.key} data-kind="late">
            {t('late')}
          </span>
        </span>
      </figcaption>
    </figure>
  )
}
