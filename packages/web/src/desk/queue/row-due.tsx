import type { QueueItem } from '@freigabe/contract'
import { IconAlertTriangle, IconStopwatch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './row-due.module.css'
import { useDueWords } from './use-due-words.ts'

/**
 * The same on one line: today’s by the hour alone, and how far away where there is room. That it presses is said by
 * the head above it.
 */
export function RowDue({ dueAt, clock }: Pick<QueueItem, 'dueAt' | 'clock'>) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { isLate, mark, far, isToday } = useDueWords(dueAt, clock)
  const Glyph = isLate || mark === 'breached' ? IconAlertTriangle : IconStopwatch
  return (
    <time
      dateTime={dueAt}
      title={`${format.moment(dueAt)}, ${far}`}
      className={classes.due}
      data-tone={isLate ? 'red' : mark ? 'amber' : undefined}
    >
      {(isLate || mark) && <Glyph size={14} aria-hidden="true" data-late={isLate || undefined} />}
      <span>
        {!isToday && <span className={classes.day}>{format.date(dueAt)}</span>}
        <span className={classes.time}>{format.time(dueAt)}</span>
      </span>
      <span className={classes.far}>
        {far}
        {mark === 'breached' && ` · ${t('due.breached')}`}
      </span>
    </time>
  )
}
