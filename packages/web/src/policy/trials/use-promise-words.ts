import type { TriedCase } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** The time within which a decision is promised, in words: `in 4 Geschäftsstunden`. */
export function usePromiseWords(): (promise: TriedCase['promise']) => string {
  const { t } = useTranslation('policy')
  const format = useFormat()
  return (promise) => {
    if (promise === null) return t('trial.atOnce')
    const { businessHours, businessDays = 0 } = promise
    const count = businessHours ?? businessDays
    const named = { count, number: format.number(count) }
    return businessHours === undefined ? t('trial.days', named) : t('trial.hours', named)
  }
}
