import type { Source } from '@freigabe/contract'
import { IconCircleCheck, IconGauge, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ClosedBadge } from '../lists/group/closed-badge.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

/** Whether whoever arrives through a source next may be sent to, and if not, why. */
export function SourceBadge({ source }: { source: Source }) {
  const { t } = useTranslation('intake')
  if (source.withdrawnAt !== null) {
    return <StateBadge tone="grey" icon={IconPlayerStop} label={t('sources.withdrawn')} />
  }
  if (source.closed === null) {
    return <StateBadge tone="green" icon={IconCircleCheck} label={t('sources.open')} />
  }
  // An approval stands, and yet nothing more is approved.
  if (source.approved !== null && source.closed === 'never_approved') {
    return <StateBadge tone="amber" icon={IconGauge} label={t('sources.full')} />
  }
  return <ClosedBadge reason={source.closed} />
}
