import type { Text } from '../text.ts'

/** Made when first asked for, see `text.ts`. */
let names: Readonly<Record<keyof Text, Intl.DisplayNames>> | null = null

/** The name of a country by its ISO 3166 code. */
export function countryText(country: string): Text {
  names ??= {
    de: new Intl.DisplayNames('de', { type: 'region' }),
    en: new Intl.DisplayNames('en', { type: 'region' }),
  }
  return { de: names.de.of(country) ?? country, en: names.en.of(country) ?? country }
}
