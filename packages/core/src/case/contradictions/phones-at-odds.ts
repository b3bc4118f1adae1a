import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'
import { namedCountries } from './countries-at-odds.ts'

/** This many recipients elsewhere, and this share of those with a number, are worth mentioning. */
const leastRecipients = 10
const leastShare = 0.2

/** Telephone numbers of countries that are not among those stated or assumed. */
export function phonesAtOdds({ countries: stated, reports }: StatedAndFound): Contradiction[] {
  const found = findingFacts(reports, 'phones_and_postcodes')
  const phones = found.reduce((sum, facts) => sum + facts.phones, 0)
  const elsewhere = new Map<string, number>()
  for (const { country, recipients } of found.flatMap(({ countries }) => countries)) {
    if (stated.includes(country)) continue
    elsewhere.set(country, (elsewhere.get(country) ?? 0) + recipients)
  }
  const [largest] = [...elsewhere].sort(([, one], [, other]) => other - one)
  const outside = [...elsewhere.values()].reduce((sum, recipients) => sum + recipients, 0)
  if (!largest || outside < leastRecipients || outside / phones < leastShare) return []
  return [
    {
      code: 'phones_at_odds',
      pointsTo: 'mistake',
      figures: { share: outside / phones, recipients: outside },
      pointer: jsonPointer('countries'),
      ...words(stated, outside / phones, largest[0]),
    },
  ]
}

function words(stated: readonly string[], share: number, largest: string) {
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
