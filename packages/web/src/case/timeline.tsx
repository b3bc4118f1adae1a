import type { Case } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/moment.tsx'
import classes from './timeline.module.css'
import { useEventText } from './use-event-text.ts'

interface TimelineProps {
  entries: Case['timeline']
  /** The desk also sees how statements were assessed. */
  showAssessments?: boolean
}

/** What has happened to a case, the newest first. */
export function Timeline({ entries, showAssessments = false }: TimelineProps) {
  const { t } = useTranslation('review')
  const text = useEventText()
  const shown = entries.filter(({ type }) => showAssessments || type !== 'assessed').toReversed()
  return (
    <ol aria-label={t('timeline.label')} className={classes.timeline}>
      {shown.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows, and two events may share their moment.
        <li key={shown.length - index} className={classes.entry} data-type={entry.type}>
          <span className={classes.what}>{text.what(entry)}</span>
          <span className={classes.when}>
            {text.who(entry)} · <Moment at={entry.at} />
          </span>
        </li>
      ))}
    </ol>
  )
}
