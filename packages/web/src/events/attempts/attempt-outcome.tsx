import type { WebhookAttempt } from '@freigabe/contract'
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
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

/** What came of an attempt, in a word. */
export function AttemptBadge({ attempt: { fault, status } }: { attempt: WebhookAttempt }) {
  const { t } = useTranslation('events')
  return fault === null ? (
    <StateBadge tone="green" icon={IconCircleCheck} label={t('outcome.arrived')} />
  ) : (
    <StateBadge
      tone="red"
      icon={IconPlugConnectedX}
      label={t(`fault.${fault}`, { status: status ?? '' })}
    />
  )
}

/** The first bytes of what was answered. */
export function AttemptAnswer({ answer }: { answer: string }) {
  const { t } = useTranslation('events')
  return answer === '' ? t('attempts.emptyAnswer') : <pre className={classes.answer}>{answer}</pre>
}
