import type { DeskCase } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../api/keys.ts'
import { useToast } from '../../parts/page/use-toast.ts'
import { useCase } from '../case/case-context.tsx'
import type { Mode } from '../case/judging/case-draft.ts'
import { useGoOn } from '../next/use-go-on.ts'
import { scheduledQuery } from '../queries.ts'
import { useShownQueue } from '../queue/queue-context.tsx'
import { stopping } from '../undo/stopping.ts'
import { useUndo } from '../undo/use-undo.ts'

/**
 * Once a decision or question is sent: the draft goes, a word of it stays, the next case is taken. While it
 * can be taken back, the bar below says so; where its author wants it back already, that is done at once.
 */
export function useAfterSending() {
  const { t } = useTranslation('desk')
  const toast = useToast()
  const { account, caseId, shown, clear, takeOver } = useCase()
  const queue = useShownQueue()
  const goOn = useGoOn()
  const queryClient = useQueryClient()
  const undo = useUndo()
  return (decided: Mode | 'confirm', changed: DeskCase) => {
    if (stopping.isAsked() && changed.scheduled) return undo.mutate({ accountId: account, caseId })
    const sent = changed.proposal?.state === 'waiting' && decided !== 'ask' ? 'propose' : decided
    clear()
    takeOver(changed)
    if (changed.scheduled) {
      const item = { ...changed.scheduled, accountId: account, caseId, groupName: shown.groupName }
      // The bar is there at once, not once it has been read.
      queryClient.setQueryData(scheduledQuery.queryKey, (seen) => ({
        items: [...(seen?.items ?? []).filter(({ id }) => id !== item.id), item],
      }))
      void queryClient.invalidateQueries({ queryKey: scheduledQuery.queryKey })
      void queryClient.invalidateQueries({ queryKey: keyOf('readQueue') })
    } else {
      if (sent !== 'ask' && sent !== 'propose') queue.drop(caseId)
      toast(t(`sent.${sent}`, { group: shown.groupName }), 'petrol')
    }
    goOn()
  }
}
