import type { CaseStatus, Decision } from '@freigabe/contract'
import { IconMessageQuestion, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { conditionsOf, isShutUntilMet } from '../case/decision/approval-words.ts'
import { CaseStatusBadge } from '../parts/badge/case-status-badge.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'

const waiting = { awaiting_submission: IconPencil, awaiting_answer: IconMessageQuestion } as const

interface DeskStatusBadgeProps {
  status: CaseStatus
  /** Where it is known: an acceptance with a condition is not named as one without. */
  decision?: Decision | null
}

/** The status of a case as the desk sees it: a status that calls the customer is quiet here. */
export function DeskStatusBadge({ status, decision = null }: DeskStatusBadgeProps) {
  const { t } = useTranslation('desk')
  if (status !== 'awaiting_submission' && status !== 'awaiting_answer') {
    const conditions = decision === null ? [] : conditionsOf(decision)
    const condition = conditions.some(isShutUntilMet) ? 'shut' : 'open'
    return (
      <CaseStatusBadge status={status} condition={conditions.length > 0 ? condition : undefined} />
    )
  }
  return <StateBadge tone="grey" icon={waiting[status]} label={t(`waiting.${status}`)} />
}
