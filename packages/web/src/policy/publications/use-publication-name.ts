import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** The name of a publication: `Nr. 3`. */
export function usePublicationName(): (number: number) => string {
  const { t } = useTranslation('policy')
  const format = useFormat()
  return (number) => t('number', { number: format.number(number) })
}
