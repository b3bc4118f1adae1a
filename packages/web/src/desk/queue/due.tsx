import type { Case } from '@freigabe/contract'
import { IconAlertTriangle, IconStopwatch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './due.module.css'
import { useDueWords } from './use-due-words.ts'

interface DueProps {
  at: string
  clock: Case['clock']['standing']
}

/**
 * Until when a decision is promised, and how far away that is; a late or endangered one is marked by icon and
 * word.
 */
export function Due({ at, clock }: DueProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { isLate, mark, far } = useDueWords(at, clock)
  const Glyph = isLate || mark === 'breached' ? IconAlertTriangle : IconStopwatch
  return (
    <time
      dateTime={at}
      className={classes.due}
      data-tone={isLate ? 'red' : mark ? 'amber' : 'grey'}
    >
      <span className={classes.far}>
        {(isLate || mark) && <Glyph size={14} aria-hidden="true" />}
        {far}
        {mark && ` · ${t(`due.${mark}`)}`}
      </span>{' '}
      <span className={classes.moment}>{format.moment(at)}</span>
    </time>
  )
}
