import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useReading } from '../case-context.tsx'

/** What the newest submission is compared with, in words: “revision 2”, “the decision of 3 May 2026”. */
export function useSince(): string | null {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { compared } = useReading()
  if (!compared) return null
  const { decided, submission } = compared
  return decided
    ? t('claims.since.decided', { day: format.date(decided.at) })
    : t('claims.since.revision', { revision: submission.revision })
}
