import type { DeskCase } from '@freigabe/contract'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../../parts/use-toast.ts'
import { useCase } from '../case/case-context.tsx'
import type { Mode } from '../case/case-draft.ts'
import { useShownQueue } from '../queue/queue-context.tsx'
import { useFilters } from '../queue/use-filters.ts'

/** Once a decision or question is out: the draft goes, a word of it stays, the next case opens. */
export function useAfterSending() {
  const { t } = useTranslation('desk')
  const toast = useToast()
  const { caseId, shown, clear, takeOver } = useCase()
  const queue = useShownQueue()
  const { filters } = useFilters()
  const navigate = useNavigate()
  return (sent: Mode, changed: DeskCase) => {
    const next = queue.next(caseId)
    clear()
    takeOver(changed)
    if (sent !== 'ask') queue.drop(caseId)
    toast(t(`sent.${sent}`, { group: shown.groupName }), 'petrol')
    if (!next) return void navigate({ to: '/desk', search: filters })
    const params = { account: next.accountId, case: next.caseId }
    void navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
  }
}
