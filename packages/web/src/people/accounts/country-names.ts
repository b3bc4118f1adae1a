import { countryCodes, type Locale } from '@freigabe/contract'

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
