import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** Says how many files go with a text; nothing where there are none. */
export function useCountedFiles() {
  const { t } = useTranslation('parts')
  const format = useFormat()
  return ({ length: count }: readonly string[]) =>
    count === 0 ? '' : t('elsewhere.files', { count, number: format.number(count) })
}
