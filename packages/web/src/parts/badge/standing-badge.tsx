import type { GroupStanding } from '@freigabe/contract'
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDashedCheck,
  IconCircleHalf2,
  IconCircleX,
  IconClockOff,
  IconEye,
  IconFileSearch,
  IconHandStop,
  IconLock,
  IconMessageQuestion,
  IconPencil,
  IconPlayerPause,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from './state-badge.tsx'
import type { Tone } from './tone.ts'

const looks: Record<GroupStanding, { tone: Tone; icon: Icon }> = {
  empty: { tone: 'grey', icon: IconCircleDashed },
  checking: { tone: 'accent', icon: IconFileSearch },
  needs_you: { tone: 'amber', icon: IconPencil },
  in_review: { tone: 'accent', icon: IconEye },
  questions: { tone: 'red', icon: IconMessageQuestion },
  approved: { tone: 'green', icon: IconCircleCheck },
  limited: { tone: 'green', icon: IconCircleHalf2 },
  source_approved: { tone: 'green', icon: IconCircleDashedCheck },
  conditional: { tone: 'amber', icon: IconLock },
  rejected: { tone: 'ink', icon: IconCircleX },
  revoked: { tone: 'ink', icon: IconBan },
  on_hold: { tone: 'violet', icon: IconPlayerPause },
  expired: { tone: 'grey', icon: IconClockOff },
  withdrawn: { tone: 'grey', icon: IconArrowBackUp },
  suspended: { tone: 'ink', icon: IconHandStop },
}

interface StandingBadgeProps {
  standing: GroupStanding
  /** To staff, what waits for the customer does not wait for the reader. */
  forStaff: boolean
}

/** The standing of a group. */
export function StandingBadge({ standing, forStaff }: StandingBadgeProps) {
  const standingName = useStandingName(forStaff)
  return <StateBadge {...looks[standing]} label={standingName(standing)} />
}

/** The standing of a group in words. */
export function useStandingName(forStaff: boolean): (standing: GroupStanding) => string {
  const { t } = useTranslation('parts')
  return (standing) =>
    forStaff && standing === 'needs_you' ? t('needsAccount') : t(`standing.${standing}`)
}
