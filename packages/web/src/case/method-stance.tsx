import type { Policy } from '@freigabe/contract'
import { IconAlertCircle, IconBan, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../parts/badge/state-badge.tsx'

const looks = {
  allowed: { tone: 'green', icon: IconCircleCheck },
  conditional: { tone: 'amber', icon: IconAlertCircle },
  forbidden: { tone: 'ink', icon: IconBan },
} as const

/** The policy's stance on a collection method: allowed, under conditions, or not allowed. */
export function MethodStance({ method }: { method: Pick<Policy['methods'][number], 'stance'> }) {
  const { t } = useTranslation('case')
  return <StateBadge {...looks[method.stance]} label={t(`stance.${method.stance}`)} />
}
