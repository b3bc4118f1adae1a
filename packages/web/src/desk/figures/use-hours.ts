import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** Business hours in words, to the tenth; less than an hour in minutes. */
export function useHours() {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (hours: number) => {
    const minutes = Math.round(hours * 60)
    if (minutes < 60) return t('minutes', { number: format.number(minutes) })
    return t('hours', { number: format.number(Math.round(hours * 10) / 10) })
  }
}
