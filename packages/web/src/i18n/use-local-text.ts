import type { Locale } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'

/** Picks the reader's language from a text that the API sends in both. */
export function useLocalText(): (text: Record<Locale, string>) => string {
  const { i18n } = useTranslation()
  return (text) => text[i18n.language as Locale]
}
