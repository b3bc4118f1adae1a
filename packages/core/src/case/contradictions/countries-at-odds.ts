import { percentIn } from '../../percent-in.ts'
import type { LocalText } from '../../policy/packs/local-text.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** This many recipients elsewhere, and this share of those whose country shows, are worth mentioning. */
const leastRecipients = 10
const leastShare = 0.2

/** What the file names in a column of its own is meant so: less than this are strays. */
const leastInColumn = 0.05

/** Countries of the file’s own column, or else of the domains, that are not among those stated or assumed. */
export function countriesAtOdds({ countries: stated, reports }: StatedAndFound): Contradiction[] {
  const column = findingFacts(reports, 'country_column')
  const named = elsewhere(
    stated,
    column.map(({ rows, countries }) => ({ located: rows, countries })),
  )
  if (named.most !== undefined && named.share >= leastInColumn) {
    return [told(named, inColumn(stated, named.share, named.most))]
  }
  const spread = findingFacts(reports, 'country_spread').map(({ located, countries }) => ({
    located,
    countries: countries.map(({ country, recipients: rows }) => ({ country, rows })),
  }))
  const byDomain = elsewhere(stated, spread)
  if (byDomain.most === undefined || byDomain.share < leastShare) return []
  return [told(byDomain, byDomains(stated, byDomain.share, byDomain.most))]
}

interface Located {
  located: number
  countries: readonly { country: string; rows: number }[]
}

/** How many are in other countries than those stated; `most` is left out where it is a handful. */
function elsewhere(stated: readonly string[], found: readonly Located[]) {
  const counts = new Map<string, number>()
  for (const { country, rows } of found.flatMap(({ countries }) => countries)) {
    if (!stated.includes(country)) counts.set(country, (counts.get(country) ?? 0) + rows)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  const recipients = [...counts.values()].reduce((sum, rows) => sum + rows, 0)
  const located = found.reduce((sum, facts) => sum + facts.located, 0)
  const share = located === 0 ? 0 : recipients / located
  return { share, recipients, most: recipients < leastRecipients ? undefined : most?.[0] }
}

function told(
  { share, recipients }: { share: number; recipients: number },
  text: LocalText,
): Contradiction {
  return {
    code: 'countries_at_odds',
    pointsTo: 'mistake',
    figures: { share, recipients },
    pointer: jsonPointer('countries'),
    text,
    advice: {
      de: 'Wenn dort Empfänger leben, ergänzen Sie bitte die Länder. Dann gilt auch deren Recht.',
      en: 'If recipients live there, please add the countries. Their law then applies too.',
    },
  }
}

function byDomains(stated: readonly string[], share: number, most: string): LocalText {
  return {
    de: `Länder der Empfänger: ${namedCountries(stated, 'de')}. Wo die Domain auf ein Land hinweist, ist es bei ${percentIn(share, 'de')} ein anderes, am häufigsten ${namedCountries([most], 'de')}.`,
    en: `Countries of the recipients: ${namedCountries(stated, 'en')}. Where the domain indicates a country, it is a different one for ${percentIn(share, 'en')}, most often ${namedCountries([most], 'en')}.`,
  }
}

function inColumn(stated: readonly string[], share: number, most: string): LocalText {
  return {
    de: `Länder der Empfänger: ${namedCountries(stated, 'de')}. In der Datei steht bei ${percentIn(share, 'de')} ein anderes Land, am häufigsten ${namedCountries([most], 'de')}.`,
    en: `Countries of the recipients: ${namedCountries(stated, 'en')}. The file names another country for ${percentIn(share, 'en')}, most often ${namedCountries([most], 'en')}.`,
  }
}

const names = {
  de: new Intl.DisplayNames('de', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** Countries by name, as a sentence lists them. */
function namedCountries(countries: readonly string[], language: keyof typeof names): string {
  return countries.map((country) => names[language].of(country) ?? country).join(', ')
}

/** This many recipients elsewhere, and this share of those with a number, are worth mentioning. */
const leastPhones = 10
const leastPhoneShare = 0.2

/** Telephone numbers of countries that are not among those stated or assumed. */
export function phonesAtOdds({ countries: stated, reports }: StatedAndFound): Contradiction[] {
  const found = findingFacts(reports, 'phones_and_postcodes').map(({ phones, countries }) => ({
    located: phones,
    countries: countries.map(({ country, recipients: rows }) => ({ country, rows })),
  }))
  const { share, recipients, most } = elsewhere(stated, found)
  if (most === undefined || recipients < leastPhones || share < leastPhoneShare) return []
  return [
    {
      code: 'phones_at_odds',
      pointsTo: 'mistake',
      figures: { share, recipients },
      pointer: jsonPointer('countries'),
      ...wordsOfPhones(stated, share, most),
    },
  ]
}

function wordsOfPhones(stated: readonly string[], share: number, largest: string) {
  return {
    text: {
      de: `Länder der Empfänger: ${namedCountries(stated, 'de')}. ${percentIn(share, 'de')} der Telefonnummern gehören zu anderen Ländern, am häufigsten ${namedCountries([largest], 'de')}.`,
      en: `Countries of the recipients: ${namedCountries(stated, 'en')}. ${percentIn(share, 'en')} of the telephone numbers belong to other countries, most often ${namedCountries([largest], 'en')}.`,
    },
    advice: {
      de: 'Wenn dort Empfänger leben, ergänzen Sie bitte die Länder. Dann gilt auch deren Recht.',
      en: 'If recipients live there, please add the countries. Their law then applies too.',
    },
  }
}

/** Travel, relays and company networks explain less than this. */
const leastIps = 20
const leastIpShare = 0.6

/** Sign-ups mostly from networks of countries that are not among those stated or assumed. */
export function ipCountriesAtOdds({ countries: stated, reports }: StatedAndFound): Contradiction[] {
  const { share, recipients, most } = elsewhere(stated, findingFacts(reports, 'ip_country'))
  if (most === undefined || recipients < leastIps || share < leastIpShare) return []
  return [
    {
      code: 'ip_countries_at_odds',
      pointsTo: 'forgery',
      figures: { share },
      pointer: jsonPointer('countries'),
      ...wordsOfIps(stated, share, most),
    },
  ]
}

function wordsOfIps(stated: readonly string[], share: number, largest: string) {
  return {
    text: {
      de: `Länder der Empfänger: ${namedCountries(stated, 'de')}. ${percentIn(share, 'de')} der IP-Adressen der Anmeldungen gehören zu anderen Ländern, am häufigsten ${namedCountries([largest], 'de')}.`,
      en: `Countries of the recipients: ${namedCountries(stated, 'en')}. ${percentIn(share, 'en')} of the IP addresses of the sign-ups belong to other countries, most often ${namedCountries([largest], 'en')}.`,
    },
    advice: {
      de: 'Fragen Sie, ob dort Empfänger leben oder über welches Formular sie sich angemeldet haben. Auch ein zwischengeschalteter Dienst kann andere Adressen erklären.',
      en: 'Ask whether recipients live there, or through which form they signed up. A service in between can also explain other addresses.',
    },
  }
}
