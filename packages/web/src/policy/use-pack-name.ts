import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

/** What packs are called: the country whose law one holds, or a word of ours; by its id where neither is known. */
export function usePackName(): (id: string) => string {
  const { t } = useTranslation('policy')
  const { locale } = useFormat()
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const named: Record<string, string> = {
    base: t('packName.base'),
    eu: t('packName.eu'),
    house: t('packName.house'),
  }
  return (id) => named[id] ?? (/^[a-z]{2}$/.test(id) ? (countries.of(id.toUpperCase()) ?? id) : id)
}
