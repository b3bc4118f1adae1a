import type { ComplaintSummary } from '@freigabe/contract'
import {
  type Icon,
  IconAlarm,
  IconCircleCheck,
  IconMapPin,
  IconMapPinSearch,
  IconMessageQuestion,
  IconMessageReply,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import { useNow } from '../../parts/time/use-now.ts'

type Shown = ComplaintSummary['status'] | 'late'

const looks: Record<Shown, { tone: Tone; icon: Icon }> = {
  entered: { tone: 'amber', icon: IconMapPinSearch },
  traced: { tone: 'amber', icon: IconMapPin },
  asked: { tone: 'grey', icon: IconMessageQuestion },
  late: { tone: 'amber', icon: IconAlarm },
  answered: { tone: 'accent', icon: IconMessageReply },
  closed: { tone: 'grey', icon: IconCircleCheck },
}

/** The state of a complaint for staff: what waits for them, or the outcome. */
export function ComplaintBadge({
  of: { status, outcome, answerBy },
}: {
  of: Pick<ComplaintSummary, 'status' | 'outcome' | 'answerBy'>
}) {
  const { t } = useTranslation('complaints')
  const now = useNow()
  const shown: Shown = answerBy !== null && new Date(answerBy) < now ? 'late' : status
  const label = outcome === null ? t(`state.${shown}`) : t(`outcome.${outcome}`)
  return <StateBadge {...looks[shown]} label={label} />
}
