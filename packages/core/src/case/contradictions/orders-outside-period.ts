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
      de: `Die letzten Bestellungen sollen aus der Zeit von ${written(from)} bis ${written(until)} sein. Von den Bestellungen in der Datei liegen ${percentIn(share, 'de')} nicht darin.`,
      en: `The last orders are said to be from ${written(from)} to ${written(until)}. Of the orders in the file, ${percentIn(share, 'en')} are not within it.`,
    },
    advice: {
      de: 'Bitte prüfen Sie die beiden Daten, oder trennen Sie ab, wer länger nichts bestellt hat.',
      en: 'Please check the two dates, or split off those who have not ordered for longer.',
    },
  }
}
