import type { api, ResponseOf } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { about } from '../../api/keys.ts'
import { useToast } from '../../parts/page/use-toast.ts'
import { takenBack } from './taken-back.ts'

type Scheduled = ResponseOf<typeof api.listScheduled>['items'][number]

/** Announces each decision that has been carried out, and tells of the case that has left the queue with it. */
export function useSentWords(
  items: readonly Scheduled[] | undefined,
  onDecided?: (caseId: string) => void,
) {
  const { t } = useTranslation('desk')
  const toast = useToast()
  const queryClient = useQueryClient()
  const waited = useRef<readonly Scheduled[]>([])
  const compare = useEffectEvent((now: readonly Scheduled[]) => {
    for (const item of waited.current) {
      if (takenBack.has(item.id) || now.some(({ id }) => id === item.id)) continue
      if ('requestId' in item) {
        const isGoodwill = item.kind === 'grant' || item.kind === 'decline'
        void queryClient.invalidateQueries(about(isGoodwill ? 'goodwill' : 'appeals'))
      } else if ('holdId' in item) void queryClient.invalidateQueries(about('holds'))
      else if (item.kind !== 'ask' && item.kind !== 'propose') onDecided?.(item.caseId)
      toast(t(`sent.${item.kind}`, { group: subjectOf(item) }), 'petrol')
    }
    waited.current = now.filter(({ refused }) => refused === null)
  })
  useEffect(() => {
    if (items) compare(items)
  }, [items])
}

/** What a decision is on, by name: a group, the subject of an appeal, or an account on hold. */
export function subjectOf(item: Scheduled): string {
  if ('requestId' in item) return item.title
  return 'holdId' in item ? (item.groupName ?? item.accountName) : item.groupName
}
