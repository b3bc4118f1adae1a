import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** This many rows, and this share of those that say where they come from, are no stray words. */
const leastRows = 5
const leastShare = 0.02

/** The methods that say of themselves what the column says. */
const saying = {
  bought: ['purchased_or_rented', 'partner_shared', 'coregistration', 'organiser_list'],
  gathered: ['scraped_or_directory', 'b2b_unasked', 'social_contacts', 'appended'],
  shared: ['partner_shared', 'coregistration', 'organiser_list', 'purchased_or_rented'],
} as const

const kinds = Object.keys(saying) as (keyof typeof saying)[]

/** A column of origin that names a purchase, a collection or others, where no stated method does. */
export function originAtOdds({ content, reports }: StatedAndFound): Contradiction[] {
  const found = findingFacts(reports, 'foreign_origin')
  const rows = found.reduce((sum, facts) => sum + facts.rows, 0)
  const unsaid = kinds.filter(
    (kind) => !content.methods.some(({ code }) => saying[kind].some((method) => method === code)),
  )
  const foreign = found
    .flatMap((facts) => unsaid.map((kind) => facts.kinds[kind] ?? 0))
    .reduce((sum, count) => sum + count, 0)
  if (foreign < leastRows || foreign / rows < leastShare) return []
  const largest = content.methods.toSorted((one, other) => other.share - one.share)[0]
  if (largest === undefined) return []
  return [
    {
      code: 'origin_at_odds',
      pointsTo: 'forgery',
      figures: { share: foreign / rows },
      pointer: jsonPointer('methods', content.methods.indexOf(largest), 'share'),
      ...words(foreign / rows),
    },
  ]
}

function words(share: number) {
  return {
    text: {
      de: `In der Spalte zur Herkunft steht bei ${percentIn(share, 'de')}, dass die Adressen gekauft oder gesammelt sind oder von anderen stammen. In den Angaben steht davon nichts.`,
      en: `For ${percentIn(share, 'en')}, the origin column says that the addresses were bought, gathered or obtained from others. The details do not mention this.`,
    },
    advice: {
      de: 'Fragen Sie, was die Spalte bedeutet und wie diese Empfänger selbst eingewilligt haben.',
      en: 'Ask what the column means, and how these recipients themselves consented.',
    },
  }
}
