import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type RatePoint, rateOf } from './rates-of.ts'

/** One day of an import in words: what came back of how many, or that it is not told. */
export function usePointWords() {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return (name: string, point: RatePoint) => {
    const { day, of, came } = point
    const rate = rateOf(point)
    const at = { name, day: format.statedDay(day) }
    if (rate === null) return t('returns.pointCut', at)
    const counts = { came: format.number(came!), of: format.number(of) }
    return t('returns.point', { ...at, rate: format.rate(rate), ...counts })
  }
}
