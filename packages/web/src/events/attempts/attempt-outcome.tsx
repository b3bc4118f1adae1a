import type { WebhookAttempt } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { AttemptAnswer } from './attempt-answer.tsx'
import { AttemptBadge } from './attempt-badge.tsx'
import classes from './attempt-outcome.module.css'

interface AttemptOutcomeProps {
  attempt: WebhookAttempt
  /** What failed before, where the screen says already what to do about it. */
  told?: WebhookAttempt['fault']
}

/** What came of an attempt that was just made, and what to do where it failed. */
export function AttemptOutcome({ attempt, told }: AttemptOutcomeProps) {
  const { t } = useTranslation('events')
  const format = useFormat()
  const { fault, status, milliseconds, answer } = attempt
  return (
    <div role="status" className={classes.outcome}>
      <AttemptBadge attempt={attempt} />
      <div className={classes.words}>
        {fault === null
          ? t('outcome.arrivedWith', { status: status ?? '', number: format.number(milliseconds) })
          : fault !== told && t(`mend.${fault}`)}
        {answer && <AttemptAnswer answer={answer} />}
      </div>
    </div>
  )
}
