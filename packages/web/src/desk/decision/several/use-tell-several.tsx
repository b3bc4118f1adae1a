import type { QueueItem } from '@freigabe/contract'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { useToast } from '../../../parts/page/use-toast.ts'
import { useShownQueue } from '../../queue/queue-context.tsx'

/** Says of which further cases the same is done, and of which not and why; the latter stays until it is read. */
export function useTellSeveral() {
  const { t } = useTranslation(['desk', 'parts'])
  const format = useFormat()
  const toast = useToast()
  const queue = useShownQueue()
  return (
    what: 'decision' | 'question',
    items: readonly QueueItem[],
    refused: readonly { item: QueueItem; error: unknown }[],
  ) => {
    const done = items.filter((item) => !refused.some((each) => each.item === item))
    if (done.length > 0) {
      const groups = format.list(done.map(({ groupName }) => t('several.group', { groupName })))
      toast(t('several.done', { groups }), 'petrol')
    }
    if (what === 'decision') for (const { caseId } of done) queue.drop(caseId)
    for (const { item, error } of refused) {
      notifications.show({
        title: t('several.refused', { group: item.groupName }),
        message: <ProblemNotice error={error} />,
        color: 'red',
        autoClose: false,
        closeButtonProps: { 'aria-label': t('parts:close') },
      })
    }
  }
}
