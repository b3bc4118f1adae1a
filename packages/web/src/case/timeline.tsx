import type { Case } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/moment.tsx'
import classes from './timeline.module.css'

interface TimelineProps {
  entries: Case['timeline']
  /** The desk also sees how statements were assessed. */
  showAssessments?: boolean
}

/** The events of a case, newest first. */
export function Timeline({ entries, showAssessments = false }: TimelineProps) {
  const { t } = useTranslation('case')
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

type Entry = Case['timeline'][number]

const types = [
  'case_opened',
  'batches_joined',
  'submitted',
  'supplemented',
  'question_asked',
  'question_amended',
  'question_taken_back',
  'answered',
  'assessed',
  'decision_proposed',
  'proposal_returned',
  'proposal_withdrawn',
  'accepted',
  'rejected',
  'batches_split_off',
  'batch_divided',
  'lapsed',
  'resumed',
  'revoked',
  'reopened',
  'withdrawn',
] as const
const actors = [
  'reviewer',
  'lead',
  'admin',
  'rule',
  'clock',
  'account_key',
  'platform_key',
] as const

/** The words for an entry of a case's history: what happened, and who did it. */
function useEventText() {
  const { t } = useTranslation('case')
  return {
    what: ({ type, about }: Entry) => {
      const known = types.find((each) => each === type)
      return known ? t(`timeline.event.${known}`, { revision: String(about.revision ?? '') }) : type
    },
    who: ({ by: { kind, name } }: Entry) => {
      if (name) return name
      const known = actors.find((each) => each === kind)
      return known ? t(`timeline.by.${known}`) : t('timeline.by.customer')
    },
  }
}
