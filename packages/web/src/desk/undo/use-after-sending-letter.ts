import type { api, ResponseOf } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useToast } from '../../parts/page/use-toast.ts'
import { scheduledQuery } from '../queries.ts'
import { stopping } from './stopping.ts'
import { useUndo } from './use-undo.ts'

type Scheduled = ResponseOf<typeof api.listScheduled>['items'][number]

/**
 * Once a letter is sent its draft goes. While it can be taken back, the bar says so; where its author wants it back
 * already, that is done at once.
 */
export function useAfterSendingLetter() {
  const toast = useToast()
  const queryClient = useQueryClient()
  const undo = useUndo()
  /** @param sent what is said where nothing waits */
  return (item: Scheduled | null, { forget, sent }: { forget: () => void; sent: string }) => {
    if (stopping.isAsked() && item) return undo.mutate(item)
    forget()
    if (item === null) return toast(sent)
    // The bar is there at once, not once it has been read.
    queryClient.setQueryData(scheduledQuery.queryKey, (seen) => ({
      items: [...(seen?.items ?? []).filter(({ id }) => id !== item.id), item],
    }))
    void queryClient.invalidateQueries({ queryKey: scheduledQuery.queryKey })
  }
}
