import type { SentToGroup } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

/** How many messages of campaigns were sent to a group, and how many were too many. */
export function SentText({ sent }: { sent: SentToGroup }) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const { total, lastDay, onLastDay, lastThirtyDays, over } = sent
  const last = { number: format.number(onLastDay), day: format.statedDay(lastDay) }
  const isOnce = total > 1 && onLastDay === total
  const parts = [
    t('sent.total', { count: total, number: format.number(total) }),
    t(isOnce ? 'sent.once' : 'sent.last', last),
    ...(isOnce ? [] : [t('sent.recent', { number: format.number(lastThirtyDays) })]),
    ...(over > 0 ? [t('sent.over', { number: format.number(over) })] : []),
  ]
  return parts.join(', ')
}
