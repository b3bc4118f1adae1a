import type { Group } from '@freigabe/contract'
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconClockOff,
  IconEye,
  IconFileUnknown,
  IconHandStop,
  IconLock,
  IconMessageQuestion,
  IconPlayerPause,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'

/** Why something may not be sent to. */
export type Reason = NonNullable<Group['imports'][number]['closed']>

const shut: Record<Reason, { tone: Tone; icon: Icon }> = {
  unknown_group: { tone: 'grey', icon: IconCircleDashed },
  account_suspended: { tone: 'ink', icon: IconHandStop },
  stale: { tone: 'grey', icon: IconCircleDashed },
  held: { tone: 'violet', icon: IconPlayerPause },
  revoked: { tone: 'ink', icon: IconBan },
  rejected: { tone: 'ink', icon: IconCircleX },
  content_changed: { tone: 'grey', icon: IconArrowBackUp },
  expired: { tone: 'grey', icon: IconClockOff },
  condition_unmet: { tone: 'amber', icon: IconLock },
  question_open: { tone: 'red', icon: IconMessageQuestion },
  in_review: { tone: 'accent', icon: IconEye },
  never_approved: { tone: 'grey', icon: IconCircleDashed },
  unread: { tone: 'amber', icon: IconFileUnknown },
  permit_required: { tone: 'green', icon: IconCircleHalf2 },
}

/** The reason why an import, or what arrives through a source, may not be sent to. */
export function ClosedBadge({ reason }: { reason: Reason }) {
  const { t } = useTranslation('lists')
  return <StateBadge {...shut[reason]} label={t(`imports.closed.${reason}`)} />
}
