import type { CaseStatus } from '@freigabe/contract'
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconEye,
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

/** The status of a case. */
export function CaseStatusBadge({ status }: { status: CaseStatus }) {
  const { t } = useTranslation('parts')
  return <StateBadge {...looks[status]} label={t(`caseStatus.${status}`)} />
}
