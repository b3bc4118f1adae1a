import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './week-spark.module.css'
import type { Week } from './weeks-of.ts'

/** How many of the newest weeks a course shows. */
const shownWeeks = 12

interface WeekSparkProps {
  label: string
  weeks: Week[]
  /** Whether columns are drawn to all of a week's decisions, so that a full one means that all were in time. */
  isShare?: boolean
}

/**
 * The course of the last weeks in small columns: how many were decided, the late ones hatched on top, or which
 * share of each week was in time. Each column has a text alternative.
 */
export function WeekSpark({ label, weeks, isShare = false }: WeekSparkProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const shown = weeks.slice(-shownWeeks)
  if (shown.filter(({ decided }) => decided > 0).length < 2) return null
  const most = Math.max(1, ...shown.map(({ decided }) => decided))
  return (
    <ol className={classes.spark} aria-label={label} data-share={isShare || undefined}>
      {shown.map(({ monday, decided, kept }) => {
        const words = t('week', {
          day: format.statedDay(monday),
          decided: format.number(decided),
          kept: format.number(kept),
        })
        const whole = isShare ? Math.max(1, decided) : most
        return (
          <li key={monday} className={classes.week} title={words}>
            <span className={classes.words}>{words}</span>
            {!isShare && decided > kept && (
              <span
                className={classes.late}
                style={{ height: `${((decided - kept) / whole) * 100}%` }}
              />
            )}
            <span className={classes.kept} style={{ height: `${(kept / whole) * 100}%` }} />
          </li>
        )
      })}
    </ol>
  )
}
