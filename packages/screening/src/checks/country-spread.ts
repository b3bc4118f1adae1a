import { countryOfDomain } from '../lists/country-of-domain.ts'
import { countryText, named, percent, shareIn, shareOf } from '../text.ts'
import { type Check, share, weigh } from './check.ts'

export interface CountryCount {
  /** ISO 3166-1, two letters. */
  country: string
  recipients: number
}

export interface CountrySpreadFacts {
  recipients: number
  /** Recipients whose domain ending points to a country. */
  located: number
  /** The most frequent countries. */
  countries: CountryCount[]
  /** Recipients of all other countries together. */
  others: number
  /** Where the account says it mails; empty where it has not said. */
  markets: readonly string[]
  /** Located recipients in countries that are not among the markets. */
  outside: number
}

const listedCountries = 20

export const countrySpread: Check<
  'country_spread',
  CountrySpreadFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'country_spread',
  title: { de: 'Länder der Empfänger', en: 'Countries of the recipients' },
  question: {
    de: 'Passen die Länder der Domains zu den Märkten des Accounts?',
    en: 'Do the countries of the domains match the account’s markets?',
  },
  why: {
    de: 'In welchem Land jemand lebt, entscheidet über das Recht, das für ihn gilt. Viele Empfänger in Ländern, in denen der Account nicht verkauft, passen selten zu eigenen Anmeldungen.',
    en: 'The country somebody lives in decides which law protects them. Many recipients in countries where the account does not sell rarely come from sign-ups of its own.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.2, warning: 0.6 },
  begin: ({ markets }) => ({
    facts({ unique, domains }) {
      const counts = new Map<string, number>()
      for (const [domain, recipients] of domains.entries()) {
        const country = recipients > 0 ? countryOfDomain(domain) : null
        if (country !== null) counts.set(country, (counts.get(country) ?? 0) + recipients)
      }
      return { recipients: unique, markets, ...spread(counts, new Set(markets)) }
    },
  }),
  severity({ located, outside, markets }, steps) {
    if (located === 0) return null
    return markets.length === 0 ? 'info' : (weigh(outside, located, steps) ?? 'info')
  },
  headline: ({ located, outside, countries, markets }) => {
    if (markets.length > 0) return shareOf('domainsOutside', share(outside, located))
    const { country, recipients } = countries[0]!
    return named(countryText(country), shareOf('countryDomains', share(recipients, located)))
  },
  describe({ located, recipients, countries, markets, outside }) {
    const known = share(located, recipients)
    const first = countries[0]!
    const part = share(first.recipients, located)
    const beyond = share(outside, located)
    const de = `Bei ${percent(known, 'de')} der Empfänger nennt die Domain ein Land, am häufigsten ${countryText(first.country).de} (${percent(part, 'de')} davon).`
    const en = `The domain of ${percent(known, 'en')} of the recipients names a country, most often ${countryText(first.country).en} (${percent(part, 'en')} of these).`
    if (markets.length === 0) return { de, en }
    return {
      de: `${de} ${shareIn('de', beyond, 'Keine')} liegen außerhalb der Märkte, die der Account angibt.`,
      en: `${en} ${shareIn('en', beyond, 'None')} are outside the markets that the account states.`,
    }
  },
  chart: ({ countries, located: whole }) => ({
    kind: 'bars',
    full: 'whole',
    whole,
    bars: countries.map(({ country, recipients }) => ({
      label: countryText(country),
      count: recipients,
    })),
  }),
}

function spread(
  counts: ReadonlyMap<string, number>,
  markets: ReadonlySet<string>,
): Pick<CountrySpreadFacts, 'located' | 'countries' | 'others' | 'outside'> {
  const all = [...counts]
    .map(([country, recipients]) => ({ country, recipients }))
    .sort((a, b) => b.recipients - a.recipients || (a.country < b.country ? -1 : 1))
  const countries = all.slice(0, listedCountries)
  const located = total(all)
  return {
    located,
    countries,
    others: located - total(countries),
    outside: total(all.filter(({ country }) => !markets.has(country))),
  }
}

function total(counts: readonly CountryCount[]): number {
  return counts.reduce((sum, { recipients }) => sum + recipients, 0)
}
