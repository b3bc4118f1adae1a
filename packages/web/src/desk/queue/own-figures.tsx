import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ownFiguresQuery } from '../queries.ts'

/** What the reader decided, visible only to them. */
export function OwnFigures() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { case: open } = useParams({ strict: false })
  const { data } = useQuery(ownFiguresQuery(open))
  if (!data) return null
  return (
    <span data-own title={t('queue.ownHint')}>
      <span>{t('queue.ownLead')} </span>
      {t('queue.own', { today: format.number(data.today), week: format.number(data.thisWeek) })}
    </span>
  )
}
