import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ownFiguresQuery } from '../queries.ts'

/** What the reader decided, visible only to them; nothing as long as that is nothing. */
export function OwnFigures() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { case: open } = useParams({ strict: false })
  const { data } = useQuery(ownFiguresQuery(open))
  if (!data || data.thisWeek === 0) return null
  const said = { today: format.number(data.today), week: format.number(data.thisWeek) }
  return (
    <span data-own title={t('queue.ownHint')}>
      <span data-wide>{t('queue.own', said)}</span>
      <span data-narrow>{data.today > 0 && t('queue.ownToday', said)}</span>
    </span>
  )
}
