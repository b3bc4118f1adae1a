import type { Locale } from '@freigabe/contract'
import { countryCodes } from '@freigabe/contract/choices'
import { useFormat } from '../../i18n/format-context.tsx'

/** Countries by name, as one list in the reader's language and its order. */
export function useCountryList() {
  const { locale, list } = useFormat()
  return (codes: readonly string[]): string =>
    list([...countryNames(locale)].flatMap(([code, name]) => (codes.includes(code) ? [name] : [])))
}

/** The names of all countries in a language, by their codes, in its order. */
export function countryNames(locale: Locale): Map<string, string> {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return new Map(
    countryCodes
      .map((code) => [code, names.of(code) ?? code] as const)
      .sort(([, one], [, other]) => compare(one, other)),
  )
}
