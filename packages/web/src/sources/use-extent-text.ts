import type { SourceExtent } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

/** How much may arrive through a source, as parts of a sentence: a number, and in which time. */
export function useExtentText() {
  const { t } = useTranslation('sources')
  const format = useFormat()
  return ({ cap, periodDays }: SourceExtent) => ({
    cap: format.number(cap),
    period: t('period', { count: periodDays, number: format.number(periodDays) }),
  })
}
