import type { ProceedingSummary } from '@freigabe/contract'
import {
  type Icon,
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconBulb,
  IconCircleX,
  IconGavel,
  IconMessageQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'

type Shown = ProceedingSummary['status'] | 'decide'

const looks: Record<Shown, { tone: Tone; icon: Icon }> = {
  proposed: { tone: 'amber', icon: IconBulb },
  hearing: { tone: 'grey', icon: IconMessageQuestion },
  decide: { tone: 'accent', icon: IconGavel },
  warned: { tone: 'ink', icon: IconAlertTriangle },
  suspended: { tone: 'ink', icon: IconBan },
  dropped: { tone: 'grey', icon: IconCircleX },
  lifted: { tone: 'green', icon: IconArrowBackUp },
}

/** The state of a proceeding for staff: what waits for them, or the outcome. */
export function ProceedingBadge({
  of,
}: {
  of: Pick<ProceedingSummary, 'status' | 'hearing' | 'undecided'>
}) {
  const { t } = useTranslation('proceedings')
  const waits = of.undecided && of.hearing?.over
  const shown: Shown = waits ? 'decide' : of.status
  return <StateBadge {...looks[shown]} label={t(`state.${shown}`)} />
}
