import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** This many recipients elsewhere, and this share of those whose country shows, are worth mentioning. */
const leastRecipients = 10
const leastShare = 0.2

/** Domains that point to countries not among those stated or assumed. */
export function countriesAtOdds({ countries: stated, reports }: StatedAndFound): Contradiction[] {
  const found = findingFacts(reports, 'country_spread')
  const located = found.reduce((sum, facts) => sum + facts.located, 0)
  const elsewhere = new Map<string, number>()
  for (const { country, recipients } of found.flatMap(({ countries }) => countries)) {
    if (stated.includes(country)) continue
    elsewhere.set(country, (elsewhere.get(country) ?? 0) + recipients)
  }
  const [largest] = [...elsewhere].sort(([, one], [, other]) => other - one)
  const outside = [...elsewhere.values()].reduce((sum, recipients) => sum + recipients, 0)
  if (!largest || outside < leastRecipients || outside / located < leastShare) return []
  return [
    {
      code: 'countries_at_odds',
      pointsTo: 'mistake',
      figures: { share: outside / located, recipients: outside },
      pointer: jsonPointer('countries'),
      ...words(stated, outside / located, largest[0]),
    },
  ]
}

function words(stated: readonly string[], share: number, largest: string) {
  return {
    text: {
      de: `Länder der Empfänger: ${namedCountries(stated, 'de')}. Wo die Domain ein Land nennt, ist es bei ${percentIn(share, 'de')} ein anderes, am häufigsten ${namedCountries([largest], 'de')}.`,
      en: `Countries of the recipients: ${namedCountries(stated, 'en')}. Where the domain names a country, it is another one for ${percentIn(share, 'en')}, most often ${namedCountries([largest], 'en')}.`,
    },
    advice: {
      de: 'Leben dort Empfänger, ergänzen Sie bitte die Länder. Deren Recht zählt dann mit.',
      en: 'If recipients live there, please add the countries. Their law then counts, too.',
    },
  }
}

const names = {
  de: new Intl.DisplayNames('de', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** Countries by name, as a sentence lists them. */
export function namedCountries(countries: readonly string[], language: keyof typeof names): string {
  return countries.map((country) => names[language].of(country) ?? country).join(', ')
}
