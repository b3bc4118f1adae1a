import type { api, ResponseOf } from '@freigabe/contract'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../parts/page/use-toast.ts'
import { useShownQueue } from '../queue/queue-context.tsx'
import { takenBack } from './taken-back.ts'

type Scheduled = ResponseOf<typeof api.listScheduled>['items'][number]

/** Announces each decision that has been carried out, and removes its case from the queue. */
export function useSentWords(items: readonly Scheduled[] | undefined) {
  const { t } = useTranslation('desk')
  const toast = useToast()
  const queue = useShownQueue()
  const waited = useRef<readonly Scheduled[]>([])
  const compare = useEffectEvent((now: readonly Scheduled[]) => {
    for (const { id, caseId, kind, groupName } of waited.current) {
      if (takenBack.has(id) || now.some((item) => item.id === id)) continue
      if (kind !== 'ask' && kind !== 'propose') queue.drop(caseId)
      toast(t(`sent.${kind}`, { group: groupName }), 'petrol')
    }
    waited.current = now.filter(({ refused }) => refused === null)
  })
  useEffect(() => {
    if (items) compare(items)
  }, [items])
}
