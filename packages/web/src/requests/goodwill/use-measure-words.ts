import type { GoodwillMeasure } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** Says what is granted: `Erstattung von 49,00 €`. */
export function useMeasureWords(): (measure: GoodwillMeasure) => string {
  const { t } = useTranslation('requests')
  const format = useFormat()
  return (measure) => {
    switch (measure.kind) {
      case 'pause':
        return t('goodwill.granted.pause', { count: measure.months })
      case 'change_of_plan':
        return t('goodwill.granted.change_of_plan', { plan: measure.plan })
      default:
        return t(`goodwill.granted.${measure.kind}`, { amount: format.money(measure) })
    }
  }
}
