import type { Batch, Group } from '@freigabe/contract'
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockOff,
  IconEye,
  IconFileAlert,
  IconHandStop,
  IconLoader,
  IconLock,
  IconMessageQuestion,
  IconPlayerPause,
  IconPlugConnectedX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/state-badge.tsx'
import type { Tone } from '../../parts/tone.ts'

/** Why an import may not be sent to; null if it may, undefined while that is not known. */
export type Closed = Group['imports'][number]['closed'] | undefined
type Reason = NonNullable<Closed>
type Look = { tone: Tone; icon: Icon }

const reading: Record<Batch['state'], Look> = {
  received: { tone: 'accent', icon: IconLoader },
  screening: { tone: 'accent', icon: IconLoader },
  screened: { tone: 'grey', icon: IconCheck },
  refused: { tone: 'amber', icon: IconFileAlert },
  interrupted: { tone: 'amber', icon: IconPlugConnectedX },
}

const shut: Record<Reason, Look> = {
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
}

interface BatchStateBadgeProps {
  batch: Batch
  closed: Closed
}

/** How an import stands: while it is read how far that is, and afterwards whether it may be sent to. */
export function BatchStateBadge({ batch: { state, recipients }, closed }: BatchStateBadgeProps) {
  const { t } = useTranslation('intake')
  if (state !== 'screened' || recipients === 0 || closed === undefined) {
    return <StateBadge {...reading[state]} label={t(`imports.state.${state}`)} />
  }
  if (closed) return <StateBadge {...shut[closed]} label={t(`imports.closed.${closed}`)} />
  return <StateBadge tone="green" icon={IconCircleCheck} label={t('imports.state.approved')} />
}
