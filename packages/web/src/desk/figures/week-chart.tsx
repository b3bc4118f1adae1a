import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './week-chart.module.css'
import type { Week } from './weeks-of.ts'

/**
 * The most columns that have room for their number on a small phone; with more, only the highest shows its
 * number.
 */
const roomy = 13

/**
 * Decisions week by week, those in time below and the late ones on top; each column has a text alternative.
 */
export function WeekChart({ weeks }: { weeks: Week[] }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const most = Math.max(1, ...weeks.map(({ decided }) => decided))
  const isRoomy = weeks.length <= roomy
  const height = (count: number) => ({ height: `${(count / most) * 100}%` })
  return (
    <figure className={classes.chart}>
      <ol className={classes.columns} aria-label={t('chart')}>
        {weeks.map(({ monday, decided, kept }) => {
          const words = t('week', {
            day: format.statedDay(monday),
            decided: format.number(decided),
            kept: format.number(kept),
          })
          return (
            <li key={monday} className={classes.column} title={words}>
              <span className={classes.words}>{words}</span>
              {(isRoomy || decided === most) && decided > 0 && (
                <span className={classes.count} aria-hidden="true">
                  {format.number(decided)}
                </span>
              )}
              <span className={classes.late} style={height(decided - kept)} />
              <span className={classes.kept} style={height(kept)} />
            </li>
          )
        })}
      </ol>
      <figcaption className={classes.caption}>
        <span className={classes.line}>
          <span>{format.statedDay(weeks[0]!.monday)}</span>
          <span>{format.statedDay(weeks.at(-1)!.monday)}</span>
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
