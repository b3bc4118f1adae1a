import type { Case } from '@freigabe/contract'
import { IconAlertTriangle, IconHourglassLow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useNow } from '../../parts/use-now.ts'
import classes from './due.module.css'

interface DueProps {
  at: string
  /** The state of the clock: a promise at risk, and one missed before an answer, are marked, too. */
  clock: Case['clock']['standing']
}

/**
 * Until when a decision is promised, and how far away that is; a late or endangered one is marked by icon and
 * word.
 */
export function Due({ at, clock }: DueProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const now = useNow()
  const late = new Date(at) < now
  const mark = !late && (clock === 'at_risk' || clock === 'breached') ? clock : null
  return (
    <time dateTime={at} className={classes.due} data-tone={late ? 'red' : mark ? 'amber' : 'grey'}>
      <span className={classes.far}>
        {late && <IconAlertTriangle size={14} aria-hidden="true" />}
        {mark && <IconHourglassLow size={14} aria-hidden="true" />}
        {late
          ? t('due.overdue', {
              duration: format.duration(inLargestUnit(now.getTime() - Date.parse(at))),
            })
          : `${format.relative(at, now)}${mark ? ` · ${t(`due.${mark}`)}` : ''}`}
      </span>{' '}
      <span className={classes.moment}>{format.moment(at)}</span>
    </time>
  )
}

/** Rounded down to days, hours or minutes: the exact lateness is shown next to it. */
function inLargestUnit(ms: number): number {
  const unit = [86_400_000, 3_600_000].find((each) => ms >= each) ?? 60_000
  return Math.floor(ms / unit) * unit
}
