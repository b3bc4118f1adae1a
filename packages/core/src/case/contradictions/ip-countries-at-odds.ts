import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'
import { namedCountries } from './countries-at-odds.ts'

/** Travel, relays and company networks explain less than this. */
const leastRecipients = 20
const leastShare = 0.6

/** Sign-ups mostly from networks of countries that are not among those stated or assumed. */
export function ipCountriesAtOdds({ countries: stated, reports }: StatedAndFound): Contradiction[] {
  const found = findingFacts(reports, 'ip_country')
  const located = found.reduce((sum, facts) => sum + facts.located, 0)
  const elsewhere = new Map<string, number>()
  for (const { country, rows } of found.flatMap(({ countries }) => countries)) {
    if (!stated.includes(country)) elsewhere.set(country, (elsewhere.get(country) ?? 0) + rows)
  }
  const [largest] = [...elsewhere].sort(([, one], [, other]) => other - one)
  const outside = [...elsewhere.values()].reduce((sum, rows) => sum + rows, 0)
  if (!largest || outside < leastRecipients || outside / located < leastShare) return []
  return [
    {
      code: 'ip_countries_at_odds',
      pointsTo: 'forgery',
      figures: { share: outside / located },
      pointer: jsonPointer('countries'),
      ...words(stated, outside / located, largest[0]),
    },
  ]
}

function words(stated: readonly string[], share: number, largest: string) {
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
