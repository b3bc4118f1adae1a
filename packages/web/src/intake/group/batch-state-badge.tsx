import type { Batch } from '@freigabe/contract'
import {
  IconCheck,
  IconFileAlert,
  IconLoader,
  IconPlugConnectedX,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/state-badge.tsx'

const looks = {
  received: { tone: 'accent', icon: IconLoader },
  screening: { tone: 'accent', icon: IconLoader },
  screened: { tone: 'grey', icon: IconCheck },
  refused: { tone: 'amber', icon: IconFileAlert },
  interrupted: { tone: 'amber', icon: IconPlugConnectedX },
} as const

/** How the screening of an import stands; what an approval already covers says so. */
export function BatchStateBadge({ batch: { state, coveredBefore } }: { batch: Batch }) {
  const { t } = useTranslation('intake')
  if (coveredBefore) {
    return (
      <StateBadge tone="green" icon={IconRosetteDiscountCheck} label={t('imports.state.covered')} />
    )
  }
  return <StateBadge {...looks[state]} label={t(`imports.state.${state}`)} />
}
