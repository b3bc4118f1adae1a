import type { HoldSummary } from '@freigabe/contract'
import { type Icon, IconArrowBackUp, IconBan, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'

const looks: Record<HoldSummary['status'], { tone: Tone; icon: Icon }> = {
  standing: { tone: 'violet', icon: IconPlayerPause },
  lifted: { tone: 'green', icon: IconArrowBackUp },
  confirmed: { tone: 'ink', icon: IconBan },
}

/** The state of a hold. */
export function HoldBadge({ status }: Pick<HoldSummary, 'status'>) {
  const { t } = useTranslation('watching')
  return <StateBadge {...looks[status]} label={t(`desk.state.${status}`)} />
}
