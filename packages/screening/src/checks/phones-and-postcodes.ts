import { countryOfNumber } from '../lists/calling-codes.ts'
import { countryText, percent, shareIn, shareOf, type Text } from '../text.ts'
import { type Check, share, weigh } from './check.ts'
import type { CountryCount } from './country-spread.ts'

export interface PhonesAndPostcodesFacts {
  /** Recipients with a telephone number that can be read. */
  phones: number
  /** Of these, those whose number names its country; one that is shared by several counts as none. */
  located: number
  countries: CountryCount[]
  /** Where the account says it mails; empty where it has not said. */
  markets: readonly string[]
  /** Numbers of countries that are not among the markets. */
  outside: number
  /** Recipients with a postcode that were looked at, and how their postcodes begin, most frequent first. */
  postcodes: number
  regions: { region: string; recipients: number }[]
}

const listedCountries = 20
const listedRegions = 10
/** Fewer recipients are not told: they could be somebody. */
const leastOfRegion = 10
/** Postcodes are taken of all rows up to here, then of one in sixteen. */
const looksAtAll = 1 << 13
const sampled = 15

export const phonesAndPostcodes: Check<
  'phones_and_postcodes',
  PhonesAndPostcodesFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'phones_and_postcodes',
  title: { de: 'Telefonnummern und Postleitzahlen', en: 'Telephone numbers and postcodes' },
  question: {
    de: 'Passen Telefonnummern und Postleitzahlen zu den Märkten des Accounts?',
    en: 'Do telephone numbers and postcodes match the account’s markets?',
  },
  why: {
    de: 'Woher jemand anruft und wo er wohnt, zeigt, ob eine Liste zu dem passt, was über sie angegeben ist. Viele fremde Vorwahlen passen selten zu eigenen Anmeldungen; wenige Regionen passen zu einem Geschäft vor Ort und nicht zu einem Versandhandel.',
    en: 'Where people call from and live shows whether a list matches what is stated about it. Many foreign numbers rarely come from sign-ups of one’s own; few regions suit a local shop, not mail order.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.2, warning: 0.6 },
  begin({ roles, markets }) {
    if (!roles.has('phone') && !roles.has('postcode')) return { facts: () => null }
    const starts = new Uint32Array(1000)
    const regions = new Map<string, number>()
    let phones = 0
    let postcodes = 0
    let rows = 0
    return {
      row(view) {
        if (!view.isNew) return
        const phone = view.phone()
        if (phone !== null) phones++
        if (phone?.form === 'international') starts[phone.start]!++
        if (rows++ >= looksAtAll && (view.draw & sampled) !== 0) return
        const region = view.text('postcode').slice(0, 2).toUpperCase()
        if (!/^[A-Z]?\d/.test(region)) return
        postcodes++
        regions.set(region, (regions.get(region) ?? 0) + 1)
      },
      facts() {
        const often = most(regions)
        if (phones + often.length === 0) return null
        return { phones, markets, ...countriesOf(starts, markets), postcodes, regions: often }
      },
    }
  },
  severity({ phones, outside, markets }, steps) {
    return markets.length === 0 ? 'info' : (weigh(outside, phones, steps) ?? 'info')
  },
  headline({ phones, located, outside, markets, postcodes, regions }) {
    if (markets.length > 0 && phones > 0) return shareOf('phonesElsewhere', share(outside, phones))
    if (phones > 0) return shareOf('phones', share(located, phones))
    return shareOf('postcodes', share(regions[0]?.recipients ?? 0, postcodes))
  },
  describe(facts) {
    const texts = [describePhones(facts), describeRegions(facts)].filter((text) => text !== null)
    return {
      de: texts.map(({ de }) => de).join(' '),
      en: texts.map(({ en }) => en).join(' '),
    }
  },
  chart({ countries, regions, phones, postcodes }) {
    if (regions.length > 0) {
      const bars = regions.map(({ region, recipients }) => ({
        label: { de: `PLZ ${region}`, en: `postcode ${region}` },
        count: recipients,
      }))
      return { kind: 'bars', full: 'whole', whole: postcodes, bars }
    }
    if (countries.length === 0) return null
    const bars = countries.map(({ country, recipients }) => ({
      label: countryText(country),
      count: recipients,
    }))
    return { kind: 'bars', full: 'whole', whole: phones, bars }
  },
}

/** `starts`: how often the first three digits occur. */
function countriesOf(starts: Uint32Array, markets: readonly string[]) {
  const counts = new Map<string, number>()
  for (const [start, numbers] of starts.entries()) {
    const country = numbers > 0 ? countryOfNumber(`${start}`) : null
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + numbers)
  }
  const all = [...counts].map(([country, recipients]) => ({ country, recipients }))
  all.sort((a, b) => b.recipients - a.recipients || (a.country < b.country ? -1 : 1))
  const sum = (some: readonly CountryCount[]) =>
    some.reduce((n, { recipients }) => n + recipients, 0)
  return {
    located: sum(all),
    countries: all.slice(0, listedCountries),
    outside: sum(all.filter(({ country }) => !markets.includes(country))),
  }
}

function most(regions: ReadonlyMap<string, number>): PhonesAndPostcodesFacts['regions'] {
  return [...regions]
    .map(([region, recipients]) => ({ region, recipients }))
    .filter(({ recipients }) => recipients >= leastOfRegion)
    .sort((a, b) => b.recipients - a.recipients || (a.region < b.region ? -1 : 1))
    .slice(0, listedRegions)
}

function describePhones({ phones, located, countries, markets, outside }: PhonesAndPostcodesFacts) {
  const first = countries[0]
  if (phones === 0) return null
  if (first === undefined) {
    return {
      de: 'Die Telefonnummern nennen ihr Land nicht.',
      en: 'The telephone numbers do not include a country.',
    }
  }
  const known = share(located, phones)
  const part = share(first.recipients, located)
  const beyond = share(outside, phones)
  const text: Text = {
    de: `${percent(known, 'de')} der Telefonnummern nennen ihr Land, am häufigsten ${countryText(first.country).de} (${percent(part, 'de')} davon).`,
    en: `${percent(known, 'en')} of the telephone numbers include a country, most often ${countryText(first.country).en} (${percent(part, 'en')} of these).`,
  }
  if (markets.length === 0) return text
  return {
    de: `${text.de} ${shareIn('de', beyond, 'Keine', ' aller')} Nummern liegen außerhalb der Märkte, die der Account angibt.`,
    en: `${text.en} ${shareIn('en', beyond, 'No', ' of all')} numbers are outside the markets that the account states.`,
  }
}

function describeRegions({ postcodes, regions }: PhonesAndPostcodesFacts) {
  const [first, ...others] = regions
  if (first === undefined) return null
  const part = share(first.recipients, postcodes)
  const three = share(
    first.recipients + (others[0]?.recipients ?? 0) + (others[1]?.recipients ?? 0),
    postcodes,
  )
  return {
    de: `Die Postleitzahlen beginnen am häufigsten mit ${first.region} (${percent(part, 'de')}); auf die drei häufigsten Anfänge entfallen ${percent(three, 'de')}.`,
    en: `The postcodes most often begin with ${first.region} (${percent(part, 'en')}); the three most frequent beginnings make up ${percent(three, 'en')}.`,
  }
}
