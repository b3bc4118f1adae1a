import type { Case } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/time/moment.tsx'
import classes from './timeline.module.css'

interface TimelineProps {
  entries: Case['timeline']
}

/** The events of a case, newest first. */
export function Timeline({ entries }: TimelineProps) {
  const { t } = useTranslation('case')
  const text = useEventText()
  const grouped = groupByMinute(entries, text).toReversed()
  return (
    <ol aria-label={t('timeline.label')} className={classes.timeline}>
      {grouped.map(({ first, whats, who }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows, and two events may share their moment.
        <li key={grouped.length - index} className={classes.entry} data-type={first.type}>
          {[...whats].map(([what, times]) => (
            <span key={what} className={classes.what}>
              {times > 1 ? t('timeline.times', { what, times }) : what}
            </span>
          ))}
          <span className={classes.when}>
            {who} · <Moment at={first.at} />
          </span>
        </li>
      ))}
    </ol>
  )
}

interface Grouped {
  first: Entry
  who: string
  /** What happened, and how often. */
  whats: Map<string, number>
}

/** What one person did within a minute is one entry. */
function groupByMinute(entries: Entry[], text: ReturnType<typeof useEventText>): Grouped[] {
  const groups: Grouped[] = []
  for (const entry of entries) {
    const [what, who] = [text.what(entry), text.who(entry)]
    const last = groups.at(-1)
    if (last && last.who === who && minuteOf(last.first) === minuteOf(entry)) {
      last.whats.set(what, (last.whats.get(what) ?? 0) + 1)
    } else {
      groups.push({ first: entry, who, whats: new Map([[what, 1]]) })
    }
  }
  return groups
}

function minuteOf({ at }: Entry): number {
  return Math.floor(Date.parse(at) / 60_000)
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
      if (type === 'accepted' && about.extent === 'limited') return t('timeline.limited')
      if (type === 'accepted' && about.extent === 'conditional') return t('timeline.conditional')
      const known = types.find((each) => each === type)
      return known ? t(`timeline.event.${known}`, { revision: String(about.revision ?? '') }) : type
    },
    who: ({ by: { kind, name }, about }: Entry) => {
      if (name) return name
      if (about.byTwo === true) return t('timeline.by.two')
      const known = actors.find((each) => each === kind)
      return known ? t(`timeline.by.${known}`) : t('timeline.by.customer')
    },
  }
}
