import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './deadline.module.css'
import { inLargestUnit } from './in-largest-unit.ts'
import { useNow } from './use-now.ts'

interface DeadlineProps {
  by: string
  /** One below the other, for narrow columns of a table. */
  stacked?: boolean
  /**
   * What it becomes once it has passed: a person's is overdue, the platform's promise missed, an end merely
   * over.
   */
  passed?: 'overdue' | 'missed' | 'expired'
  /** Nothing has to be done by then: something is valid until that day. */
  end?: boolean
}

/** A deadline: the moment itself, and next to it how far away it is. Red once it is overdue. */
export function Deadline({ by, stacked = false, passed = 'overdue', end = false }: DeadlineProps) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const now = useNow()
  const over = new Date(by) < now
  const far = format.relative(by, now)
  // Within the first minute, “now” beside “overdue” would contradict it.
  const isJustOver = over && now.getTime() - Date.parse(by) < 60_000
  const since = () => {
    if (isJustOver) return t(`deadline.${passed}`)
    const duration = format.duration(inLargestUnit(now.getTime() - Date.parse(by)))
    return t(`deadline.since.${passed}`, { far, duration })
  }
  return (
    <time
      dateTime={by}
      className={classes.deadline}
      data-stacked={stacked || undefined}
      data-tone={over && passed === 'overdue' ? 'red' : 'grey'}
    >
      <span className={classes.moment}>
        {end ? t('deadline.holdsUntil', { day: format.date(by) }) : format.moment(by)}
      </span>{' '}
      <span className={classes.far}>{over ? since() : far}</span>
    </time>
  )
}
