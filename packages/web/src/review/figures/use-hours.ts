import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** Business hours in words, to the tenth. */
export function useHours() {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (hours: number) => t('hours', { number: format.number(Math.round(hours * 10) / 10) })
}
