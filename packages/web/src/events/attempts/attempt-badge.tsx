import type { WebhookAttempt } from '@freigabe/contract'
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'

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
