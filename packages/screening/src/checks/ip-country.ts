import { type IpRole, ipRoles } from '../columns/column-role.ts'
import { countryCode } from '../columns/country-code.ts'
import { TextCodes } from '../columns/text-codes.ts'
import { countryNumber, countryOfNumber, IpCountryLookup } from '../ip/ip-countries.ts'
import { countryText, named, percent, shareIn, shareOf, type Text } from '../text.ts'
import { type Check, present, share } from './check.ts'

export interface IpCountryFacts {
  /** Rows whose IP address is registered in a known country. */
  located: number
  /** What the country was compared with: the row's own, or the account's markets; null with nothing. */
  against: 'column' | 'markets' | null
  /** Rows that could be compared, and those whose IP address is registered elsewhere. */
  compared: number
  elsewhere: number
  /** The countries in which most are registered. */
  countries: { country: string; rows: number }[]
}

const listedCountries = 10

export const ipCountry: Check<'ip_country', IpCountryFacts, 'info' | 'notice' | 'warning'> = {
  id: 'ip_country',
  title: { de: 'Länder der IP-Adressen', en: 'Countries of the IP addresses' },
  question: {
    de: 'Passen die IP-Adressen zum Land der Empfänger oder zu Ihren Märkten?',
    en: 'Do the IP addresses match the recipients’ country or your markets?',
  },
  why: {
    de: 'Die meisten melden sich aus dem Land an, in dem sie wohnen. Reisen, Firmennetze und Mobilfunk erklären einige Abweichungen, aber nicht die Mehrheit.',
    en: 'Most people sign up from the country in which they live. Travel, company networks and mobile carriers explain some differences, but not the majority.',
  },
  kind: 'consent',
  weights: ['info', 'notice', 'warning'],
  thresholds: { least: 50, notice: 0.3, warning: 0.7 },
  begin({ roles, markets, ipCountries }) {
    const role = ipRoles.find((each) => roles.has(each))
    if (ipCountries === null || role === undefined) return { facts: () => null }
    const against = roles.has('country') ? 'column' : markets.length > 0 ? 'markets' : null
    return new Comparison(role, new IpCountryLookup(ipCountries), against, markets)
  },
  severity({ against, compared, elsewhere }, { least, notice, warning }) {
    if (against === null || compared < least!) return 'info'
    const part = share(elsewhere, compared)
    if (part >= warning!) return 'warning'
    return part >= notice! ? 'notice' : 'info'
  },
  headline: ({ located, against, compared, elsewhere, countries }) => {
    if (against !== null && compared > 0) return shareOf('ipsElsewhere', share(elsewhere, compared))
    const { country, rows } = countries[0]!
    return named(countryText(country), shareOf('ips', share(rows, located)))
  },
  describe({ located, against, compared, elsewhere, countries }) {
    const { country, rows } = countries[0]!
    const part = share(rows, located)
    const de = `Am häufigsten ist eine IP-Adresse in ${countryText(country).de} registriert (${percent(part, 'de')}).`
    const en = `Most often the IP address is registered in ${countryText(country).en} (${percent(part, 'en')}).`
    if (against === null || compared === 0) return { de, en }
    const beyond = share(elsewhere, compared)
    return {
      de: `${de} ${shareIn('de', beyond, 'Keine')} liegen ${elsewhereTexts[against].de}.`,
      en: `${en} ${shareIn('en', beyond, 'None')} are ${elsewhereTexts[against].en}.`,
    }
  },
  chart: ({ countries, located: whole }) => ({
    kind: 'bars',
    full: 'whole',
    whole,
    bars: countries.map(({ country, rows }) => ({ label: countryText(country), count: rows })),
  }),
}

const elsewhereTexts: Record<'column' | 'markets', Text> = {
  column: {
    de: 'in einem anderen Land als dem, das beim Empfänger steht',
    en: 'in a different country from the one given for the recipient',
  },
  markets: {
    de: 'außerhalb der Länder, in die Sie nach Ihren Angaben versenden',
    en: 'outside the countries to which you say you mail',
  },
}

class Comparison {
  readonly row: NonNullable<ReturnType<(typeof ipCountry)['begin']>['row']>
  readonly #against: IpCountryFacts['against']
  readonly #rowsByCountry = new Uint32Array(65_536)
  #compared = 0
  #elsewhere = 0

  constructor(
    role: IpRole,
    lookup: IpCountryLookup,
    against: IpCountryFacts['against'],
    markets: readonly string[],
  ) {
    this.#against = against
    const wanted = new Set(markets.map((market) => countryNumber(market.toUpperCase())))
    const codes = new TextCodes(numberOfCountry)
    this.row = (view) => {
      const ip = view.ip(role)
      const located = ip === null || ip.isPrivate || ip.kind !== 'v4' ? 0 : lookup.codeOf(ip.v4)
      if (located === 0) return
      this.#rowsByCountry[located]!++
      const stated = against === 'column' ? view.code('country', codes) : 0
      if (against === null || (against === 'column' && stated === 0)) return
      this.#compared++
      if (against === 'column' ? stated !== located : !wanted.has(located)) this.#elsewhere++
    }
  }

  facts(): IpCountryFacts | null {
    const rows: Record<string, number> = {}
    this.#rowsByCountry.forEach((count, code) => {
      if (count > 0) rows[countryOfNumber(code)] = count
    })
    const countries = Object.entries(present(rows)).map(([country, count = 0]) => ({
      country,
      rows: count,
    }))
    if (countries.length === 0) return null
    return {
      located: countries.reduce((total, each) => total + each.rows, 0),
      against: this.#against,
      compared: this.#compared,
      elsewhere: this.#elsewhere,
      countries: countries.slice(0, listedCountries),
    }
  }
}

function numberOfCountry(text: string): number {
  const code = countryCode(text)
  return code === null ? 0 : countryNumber(code)
}
