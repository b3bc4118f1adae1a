import type { Text } from '../text.ts'

const names = {
  de: new Intl.DisplayNames('de', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** The name of a country by its ISO 3166 code. */
export function countryText(country: string): Text {
  return { de: names.de.of(country) ?? country, en: names.en.of(country) ?? country }
}
