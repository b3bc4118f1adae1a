import type { CaseStanding } from '@freigabe/contract'
import { IconMessageQuestion, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CaseStatusBadge } from '../parts/badge/case-status-badge.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'

const waiting = { awaiting_submission: IconPencil, awaiting_answer: IconMessageQuestion } as const

/** How a case stands as the desk sees it: a status that calls the customer is quiet here. */
export function DeskStatusBadge({ status, extent }: CaseStanding) {
  const { t } = useTranslation('desk')
  if (status !== 'awaiting_submission' && status !== 'awaiting_answer') {
    return <CaseStatusBadge status={status} extent={extent} />
  }
  return <StateBadge tone="grey" icon={waiting[status]} label={t(`waiting.${status}`)} />
}
