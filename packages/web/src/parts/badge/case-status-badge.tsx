import type { CaseStatus } from '@freigabe/contract'
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleX,
  IconEye,
  IconLock,
  IconMessageQuestion,
  IconMoon,
  IconWriting,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from './state-badge.tsx'
import type { Tone } from './tone.ts'

const looks: Record<CaseStatus, { tone: Tone; icon: Icon }> = {
  awaiting_submission: { tone: 'amber', icon: IconWriting },
  in_review: { tone: 'accent', icon: IconEye },
  awaiting_answer: { tone: 'red', icon: IconMessageQuestion },
  accepted: { tone: 'green', icon: IconCircleCheck },
  rejected: { tone: 'ink', icon: IconCircleX },
  lapsed: { tone: 'amber', icon: IconMoon },
  revoked: { tone: 'ink', icon: IconBan },
  withdrawn: { tone: 'grey', icon: IconArrowBackUp },
}

interface CaseStatusBadgeProps {
  status: CaseStatus
  /** Whether an acceptance depends on something: `shut` where nothing can be sent before that is met. */
  condition?: 'open' | 'shut' | undefined
  /** For the customer, a case that waits for them has the name of a group that does. */
  forCustomer?: boolean
}

/** The status of a case. */
export function CaseStatusBadge({ status, condition, forCustomer = false }: CaseStatusBadgeProps) {
  const { t } = useTranslation('parts')
  if (status === 'accepted' && condition) return <ConditionBadge isShut={condition === 'shut'} />
  const isTheirs = forCustomer && status === 'awaiting_submission'
  const label = isTheirs ? t('standing.needs_you') : t(`caseStatus.${status}`)
  return <StateBadge {...looks[status]} label={label} />
}

/** Approved, but not for all at once or not before something is done. */
export function ConditionBadge({ isShut }: { isShut: boolean }) {
  const { t } = useTranslation('parts')
  const look = isShut
    ? ({ tone: 'amber', icon: IconLock } as const)
    : ({ tone: 'green', icon: IconCircleHalf2 } as const)
  return <StateBadge {...look} label={t(`standing.${isShut ? 'conditional' : 'limited'}`)} />
}
