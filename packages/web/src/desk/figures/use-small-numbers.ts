import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useHours } from './use-hours.ts'

/** Below so many cases a percentage claims more than it knows. */
export const leastForShare = 20

/** Below so many cases there is no telling what half of them, or nine of ten, take. */
export const leastForQuantile = 10

/** So many of so many, as a percentage only where there are enough of them. */
export function useShareText() {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (part: number, whole: number) =>
    whole < leastForShare
      ? t('of', { part: format.number(part), whole: format.number(whole) })
      : format.share(part / whole)
}

/** What half of the cases, or nine of ten, took; a dash where there are too few to tell. */
export function useQuantile() {
  const hours = useHours()
  return (value: number, cases: number) => (cases < leastForQuantile ? '–' : hours(value))
}
