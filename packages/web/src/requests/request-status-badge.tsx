import type { RequestSummary } from '@freigabe/contract'
import {
  type Icon,
  IconArrowBackUp,
  IconChecks,
  IconCircleCheck,
  IconCircleX,
  IconInbox,
  IconMessage,
  IconMessageQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import type { Tone } from '../parts/badge/tone.ts'

const looks: Record<
  Exclude<RequestSummary['status'], 'closed'> | NonNullable<RequestSummary['outcome']>,
  { tone: Tone; icon: Icon }
> = {
  open: { tone: 'accent', icon: IconInbox },
  waiting_for_customer: { tone: 'red', icon: IconMessageQuestion },
  answered: { tone: 'grey', icon: IconMessage },
  upheld: { tone: 'green', icon: IconCircleCheck },
  dismissed: { tone: 'ink', icon: IconCircleX },
  granted: { tone: 'green', icon: IconCircleCheck },
  declined: { tone: 'ink', icon: IconCircleX },
  withdrawn: { tone: 'grey', icon: IconArrowBackUp },
  settled: { tone: 'grey', icon: IconChecks },
}

interface RequestStatusBadgeProps {
  request: Pick<RequestSummary, 'status' | 'outcome'>
  /** Staff read about the account what the account reads about itself. */
  forStaff?: boolean
}

/** The state of a request; for a closed one, how it ended. */
export function RequestStatusBadge({
  request: { status, outcome },
  forStaff = false,
}: RequestStatusBadgeProps) {
  const { t } = useTranslation('requests')
  if (status === 'closed') {
    const ended = outcome ?? 'settled'
    return <StateBadge {...looks[ended]} label={t(`outcome.${ended}`)} />
  }
  const label = forStaff ? t(`staff.status.${status}`) : t(`status.${status}`)
  return <StateBadge {...looks[status]} label={label} />
}
