import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useNow } from '../../../parts/use-now.ts'
import classes from './due.module.css'

/** Until when a decision is promised, and how far away that is; late is marked by icon and word. */
export function Due({ at }: { at: string }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const now = useNow()
  const late = new Date(at) < now
  return (
    <time dateTime={at} className={classes.due} data-tone={late ? 'red' : 'grey'}>
      <span className={classes.far}>
        {late && <IconAlertTriangle size={14} aria-hidden="true" />}
        {late
          ? t('due.overdue', {
              duration: format.duration(inLargestUnit(now.getTime() - Date.parse(at))),
            })
          : format.relative(at, now)}
      </span>{' '}
      <span className={classes.moment}>{format.moment(at)}</span>
    </time>
  )
}

/** Rounded down to days, hours or minutes: how late exactly is read beside it. */
function inLargestUnit(ms: number): number {
  const unit = [86_400_000, 3_600_000].find((each) => ms >= each) ?? 60_000
  return Math.floor(ms / unit) * unit
}
