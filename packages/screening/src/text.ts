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

/**
 * A share of one as a percentage, with one decimal unless it is none or all; a share above zero that rounds to
 * nothing reads "< 0,1 %", and only all of them read "100 %".
 */
export function percent(share: number, language: keyof Text): string {
  const space = language === 'de' ? '\u00a0' : ''
  if (share > 0 && share < 0.001) return `< ${language === 'de' ? '0,1' : '0.1'}${space}%`
  if (share === 0 || share === 1) return `${share * 100}${space}%`
  const tenths = Math.min(Math.round(share * 1000), 999)
  shares ??= { de: shareFormat('de-DE'), en: shareFormat('en-GB') }
  return `${shares[language].format(tenths / 10)}${space}%`
}

/** A share inside a sentence, `rest` behind it; where there is nothing, in words, since nobody says "0 % of them are". */
export function shareIn(language: keyof Text, part: number, none: string, rest = ''): string {
  return part === 0 ? none : `${percent(part, language)}${rest}`
}

/** Made on first use, like the formats of numbers. */
let shares: Readonly<Record<keyof Text, Intl.NumberFormat>> | null = null

function shareFormat(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** A share with what it is a share of, so that no percentage stands alone: "57,9 % der Empfänger"; none in words. */
export function shareOf(whole: keyof typeof wholes, share: number): Text {
  const { none, ...some } = wholes[whole]
  if (share === 0) return none
  return {
    de: `${percent(share, 'de')} ${some.de}`,
    en: `${percent(share, 'en')} ${some.en}`,
  }
}

const wholes = {
  recipients: {
    de: 'der Empfänger',
    en: 'of recipients',
    none: { de: 'bei keinem Empfänger', en: 'none of the recipients' },
  },
  rows: {
    de: 'der Zeilen',
    en: 'of rows',
    none: { de: 'in keiner Zeile', en: 'in none of the rows' },
  },
  addresses: {
    de: 'der Adressen',
    en: 'of addresses',
    none: { de: 'keine Adresse', en: 'none of the addresses' },
  },
  signUps: {
    de: 'der Anmeldungen',
    en: 'of sign-ups',
    none: { de: 'keine Anmeldung', en: 'none of the sign-ups' },
  },
  moments: {
    de: 'der Zeitpunkte',
    en: 'of timestamps',
    none: { de: 'kein Zeitpunkt', en: 'none of the timestamps' },
  },
  inOneSecond: {
    de: 'in derselben Sekunde',
    en: 'in the same second',
    none: { de: 'keine in derselben Sekunde', en: 'none in the same second' },
  },
  onOneDay: {
    de: 'am selben Tag',
    en: 'on the same day',
    none: { de: 'keine am selben Tag', en: 'none on the same day' },
  },
  officeHours: {
    de: 'werktags 6 bis 19 Uhr',
    en: 'on working days, 6 am to 7 pm',
    none: { de: 'keine werktags 6 bis 19 Uhr', en: 'none on working days, 6 am to 7 pm' },
  },
  olderThanTwoYears: {
    de: 'älter als 24 Monate',
    en: 'older than 24 months',
    none: { de: 'keiner älter als 24 Monate', en: 'none older than 24 months' },
  },
  signedUpOverTwoYears: {
    de: 'vor mehr als 24 Monaten angemeldet',
    en: 'signed up more than 24 months ago',
    none: {
      de: 'niemand vor mehr als 24 Monaten angemeldet',
      en: 'nobody signed up more than 24 months ago',
    },
  },
  oddConfirmations: {
    de: 'der Bestätigungen auffällig',
    en: 'of confirmations unusual',
    none: { de: 'keine Bestätigung auffällig', en: 'no confirmation unusual' },
  },
  ips: {
    de: 'der IP-Adressen',
    en: 'of IP addresses',
    none: { de: 'keine IP-Adresse', en: 'none of the IP addresses' },
  },
  ipsElsewhere: {
    de: 'der IP-Adressen anderswo',
    en: 'of IP addresses elsewhere',
    none: { de: 'keine IP-Adresse anderswo', en: 'no IP address elsewhere' },
  },
  countryDomains: {
    de: 'der Länderdomains',
    en: 'of country domains',
    none: { de: 'keine Länderdomain', en: 'none of the country domains' },
  },
  domainsOutside: {
    de: 'außerhalb der Märkte',
    en: 'outside the markets',
    none: { de: 'keine außerhalb der Märkte', en: 'none outside the markets' },
  },
  datedDomains: {
    de: 'der Domains mit bekanntem Tag',
    en: 'of domains whose day is known',
    none: { de: 'keine Domain mit bekanntem Tag', en: 'no domain whose day is known' },
  },
  phones: {
    de: 'der Nummern mit Vorwahl',
    en: 'of numbers with a dialling code',
    none: { de: 'keine Nummer mit Vorwahl', en: 'no number with a dialling code' },
  },
  phonesElsewhere: {
    de: 'der Nummern anderswo',
    en: 'of numbers elsewhere',
    none: { de: 'keine Nummer anderswo', en: 'no number elsewhere' },
  },
  postcodes: {
    de: 'der Postleitzahlen in einer Region',
    en: 'of postcodes in one region',
    none: { de: 'keine Postleitzahl', en: 'none of the postcodes' },
  },
} as const satisfies Record<string, Text & { none: Text }>

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
let shortDays: ReturnType<typeof style> | null = null

/** A day (`2024-02-03`) or month (`2024-02`) as a reader of each language writes it: 3. Februar 2024. */
export function writtenDate(iso: string): Text {
  const date = new Date(iso)
  days ??= style({ dateStyle: 'long' })
  months ??= style({ month: 'long', year: 'numeric' })
  const { de, en } = iso.length > 7 ? days : months
  return { de: de.format(date), en: en.format(date) }
}

/** A day (`2024-10-12`) beside a month that is named already: "12. Okt.". */
export function shortDay(iso: string): Text {
  shortDays ??= style({ day: 'numeric', month: 'short' })
  const date = new Date(iso)
  return { de: shortDays.de.format(date), en: shortDays.en.format(date) }
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
