import { useFormat } from '../../i18n/format-context.tsx'
import { countryNames } from './country-names.ts'

/** Countries by name, as one list in the reader's language and its order. */
export function useCountryList() {
  const { locale, list } = useFormat()
  return (codes: readonly string[]): string =>
    list([...countryNames(locale)].flatMap(([code, name]) => (codes.includes(code) ? [name] : [])))
}
