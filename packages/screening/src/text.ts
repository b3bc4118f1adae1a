/** A text in both languages of the product. */
export interface Text {
  readonly de: string
  readonly en: string
}

/** Made on first use: counting alone writes no numbers, and they take some milliseconds. */
let numbers: Readonly<Record<keyof Text, Intl.NumberFormat>> | null = null

/** Writes a count as a reader of the language expects it: 12.345 or 12,345. */
export function countText(value: number, language: keyof Text): string {
  numbers ??= { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }
  return numbers[language].format(value)
}

/** Picks the singular or the plural, with its count in front: "1 Zeile", "2.000 Zeilen". */
export function counted(value: number, one: Text, many: Text): Text {
  return {
    de: `${countText(value, 'de')} ${value === 1 ? one.de : many.de}`,
    en: `${countText(value, 'en')} ${value === 1 ? one.en : many.en}`,
  }
}

/** A share of one as a percentage; a share above zero that rounds to nothing reads "< 0,1 %". */
export function percent(share: number, language: keyof Text): string {
  const space = language === 'de' ? '\u00a0' : ''
  if (share > 0 && share < 0.001) return `< ${language === 'de' ? '0,1' : '0.1'}${space}%`
  const rounded = Math.round(share * 1000) / 10
  return `${countText(rounded, language)}${space}%`
}

/** The same in both languages. */
export function percentText(share: number): Text {
  return { de: percent(share, 'de'), en: percent(share, 'en') }
}

/** A figure behind the name of what it counts: "Österreich 12 %". */
export function named(name: Text, figure: Text): Text {
  return { de: `${name.de} ${figure.de}`, en: `${name.en} ${figure.en}` }
}

function style(options: Intl.DateTimeFormatOptions) {
  const zoned = { ...options, timeZone: 'UTC' }
  return {
    de: new Intl.DateTimeFormat('de-DE', zoned),
    en: new Intl.DateTimeFormat('en-GB', zoned),
  }
}

/** Made on first use, like the formats of numbers. */
let days: ReturnType<typeof style> | null = null
let months: ReturnType<typeof style> | null = null

/** A day (`2024-02-03`) or month (`2024-02`) as a reader of each language writes it: 3. Februar 2024. */
export function writtenDate(iso: string): Text {
  const date = new Date(iso)
  days ??= style({ dateStyle: 'long' })
  months ??= style({ month: 'long', year: 'numeric' })
  const { de, en } = iso.length > 7 ? days : months
  return { de: de.format(date), en: en.format(date) }
}

/** A step of a distribution: "4", "5 bis 9", "10 oder mehr". `next`: where the next begins, if one does. */
export function rangeText(from: number, next: number | undefined): Text {
  if (next === undefined) return { de: `${from} oder mehr`, en: `${from} or more` }
  if (next === from + 1) return { de: String(from), en: String(from) }
  return { de: `${from} bis ${next - 1}`, en: `${from} to ${next - 1}` }
}

/** Made on first use, like the formats of numbers. */
let names: Readonly<Record<keyof Text, Intl.DisplayNames>> | null = null

/** The name of a country by its ISO 3166 code. */
export function countryText(country: string): Text {
  names ??= {
    de: new Intl.DisplayNames('de', { type: 'region' }),
    en: new Intl.DisplayNames('en', { type: 'region' }),
  }
  return { de: names.de.of(country) ?? country, en: names.en.of(country) ?? country }
}
