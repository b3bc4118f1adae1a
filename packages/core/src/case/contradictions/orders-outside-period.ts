import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'
import { outsideOf, statedPeriods } from './sign-ups-outside-period.ts'

/**
 * Orders in the files from months in which, as stated, there were none: older than the oldest, or after the latest.
 * Silent while any of the methods is not about orders.
 */
export function ordersOutsidePeriod(about: StatedAndFound): Contradiction[] {
  const periods = statedPeriods(about, 'last_order_on')
  const outside = periods && outsideOf(periods, findingFacts(about.reports, 'orders_over_time'))
  if (outside === null) return []
  return [
    {
      code: 'orders_outside_period',
      pointsTo: 'mistake',
      figures: { share: outside.share },
      pointer: jsonPointer('answers', outside.key),
      ...words(outside.share, outside.from, outside.until),
    },
  ]
}

function words(share: number, from: string, until: string) {
  const written = (month: string) => month.split('-').reverse().join('/')
  return {
    text: {
      de: `Laut Angaben stammen die letzten Bestellungen aus der Zeit von ${written(from)} bis ${written(until)}. In der Datei liegen ${percentIn(share, 'de')} der Bestellungen außerhalb.`,
      en: `According to the details, the last orders are from ${written(from)} to ${written(until)}. In the file, ${percentIn(share, 'en')} of the orders are outside that period.`,
    },
    advice: {
      de: 'Bitte prüfen Sie beide Daten, oder trennen Sie die Empfänger ab, die länger nichts bestellt haben.',
      en: 'Please check both dates, or split off recipients who last ordered before that.',
    },
  }
}
