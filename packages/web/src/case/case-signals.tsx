import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'
import { byGravity } from '../lists/screening/findings/severity.ts'
import { CaseStatusBadge } from '../parts/case-status-badge.tsx'
import { Section } from '../parts/section.tsx'
import type { CaseProps } from './case-props.ts'
import classes from './case-signals.module.css'
import { SignalBody } from './signal-body.tsx'

/** What stood out in a case that is being reviewed, and what its customer can do about it. */
export function CaseSignals({ account, opened, policy }: CaseProps) {
  const { t } = useTranslation('review')
  const words = useLocalText()
  const isReviewed = opened.status === 'in_review' || opened.status === 'awaiting_answer'
  if (!isReviewed || opened.signals.length === 0) return null
  return (
    <Section title={t('signals.title')} lead={t('signals.lead')}>
      <ul className={classes.list}>
        {byGravity(opened.signals).map((signal) => (
          <li key={signal.code}>
            <h3 className={classes.title}>{words(signal.title)}</h3>
            <SignalBody
              account={account}
              policy={policy}
              signal={signal}
              evidence={opened.submissions.flatMap(({ evidence }) => evidence)}
              to="/a/$account/cases/$case"
              Status={CaseStatusBadge}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
