import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'
import { platformQuery } from './queries.ts'

/** What the button is called that starts the process: as administration has it, or as usual. */
export function useStartLabel(): string {
  const { t } = useTranslation('parts')
  const words = useLocalText()
  const { data } = useQuery(platformQuery)
  return data?.startLabel ? words(data.startLabel) : t('start')
}
