import type { CaseStanding, CaseStatus } from '@freigabe/contract'
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleX,
  IconClockOff,
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

interface CaseStatusBadgeProps extends CaseStanding {
  /** For the customer, a case that waits for them has the name of a group that does. */
  forCustomer?: boolean
}

/** How a case stands. */
export function CaseStatusBadge({ status, extent, forCustomer = false }: CaseStatusBadgeProps) {
  const caseName = useCaseName(forCustomer)
  return <StateBadge {...lookOf({ status, extent })} label={caseName({ status, extent })} />
}

function lookOf({ status, extent }: CaseStanding) {
  return extent === null || extent === 'whole' ? looks[status] : extentLooks[extent]
}

const extentLooks = {
  limited: { tone: 'green', icon: IconCircleHalf2 },
  conditional: { tone: 'amber', icon: IconLock },
  expired: { tone: 'grey', icon: IconClockOff },
} as const

/** What the standing of a case is called wherever it is named: an approval with a condition not as one without. */
export function useCaseName(forCustomer = false): (standing: CaseStanding) => string {
  const { t } = useTranslation('parts')
  return ({ status, extent }) => {
    if (extent !== null && extent !== 'whole') return t(`standing.${extent}`)
    const isTheirs = forCustomer && status === 'awaiting_submission'
    return isTheirs ? t('standing.needs_you') : t(`caseStatus.${status}`)
  }
}
