import type { DeskCase } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../../parts/use-toast.ts'
import { useCase } from '../case/case-context.tsx'
import type { Mode } from '../case/case-draft.ts'
import { scheduledQuery } from '../queries/scheduled-query.ts'
import { useShownQueue } from '../queue/queue-context.tsx'
import { useFilters } from '../queue/use-filters.ts'

/**
 * Once a decision or question is sent: the draft goes, a word of it stays, the next case opens. While it
 * can be taken back, the bar below says so.
 */
export function useAfterSending() {
  const { t } = useTranslation('desk')
  const toast = useToast()
  const { caseId, shown, clear, takeOver } = useCase()
  const queue = useShownQueue()
  const { filters } = useFilters()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return (decided: Mode | 'confirm', changed: DeskCase) => {
    const sent = changed.proposal?.state === 'waiting' && decided !== 'ask' ? 'propose' : decided
    const next = queue.next(caseId)
    clear()
    takeOver(changed)
    if (changed.scheduled) {
      void queryClient.invalidateQueries({ queryKey: scheduledQuery.queryKey })
      void queryClient.invalidateQueries({ queryKey: ['desk', 'queue'] })
    } else {
      if (sent !== 'ask' && sent !== 'propose') queue.drop(caseId)
      toast(t(`sent.${sent}`, { group: shown.groupName }), 'petrol')
    }
    if (!next) return void navigate({ to: '/desk', search: filters })
    const params = { account: next.accountId, case: next.caseId }
    void navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
  }
}
