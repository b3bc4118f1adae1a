import type { CaseStatus } from '@freigabe/contract'
import { IconMessageQuestion, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CaseStatusBadge } from '../parts/badge/case-status-badge.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'

const waiting = { awaiting_submission: IconPencil, awaiting_answer: IconMessageQuestion } as const

/** The status of a case as the desk sees it: a status that calls the customer is quiet here. */
export function DeskStatusBadge({ status }: { status: CaseStatus }) {
  const { t } = useTranslation('desk')
  if (status !== 'awaiting_submission' && status !== 'awaiting_answer') {
    return <CaseStatusBadge status={status} />
  }
  return <StateBadge tone="grey" icon={waiting[status]} label={t(`waiting.${status}`)} />
}
