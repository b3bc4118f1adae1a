import { mostFrequent } from '../../counting/number-sample.ts'
import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'
import type { RecordTimes } from './record-times.ts'

const leastRows = 30
const hour = 3600
/** In steps of the clock: scanners of links confirm within seconds, and many of them after the same. */
const soon = 10

export const sameDelay: RecordPart<'same_delay'> = {
  id: 'same_delay',
  group: 'delays',
  title: { de: 'bei vielen dieselbe Wartezeit', en: 'the same delay for many' },
  why: {
    de: 'Wie lange es bis zum Klick dauert, hängt davon ab, wann jemand seine Post liest. Dass viele nach genau gleich vielen Sekunden klicken, kommt nicht vor. Ganze Stunden zählen nicht: So weit liegen kopierte Spalten verschiedener Zeitzonen auseinander.',
    en: 'How long people take to click depends on when they read their mail. Many people clicking after exactly the same number of seconds does not happen. Full hours do not count: copied columns in different time zones are that far apart.',
  },
  measure(times) {
    const delays = laterClicks(times)
    if (delays.length < leastRows) return null
    const [most, next] = mostFrequent(delays, 2)
    if (most === undefined) return null
    // Jobs that run every few minutes make several delays frequent.
    const alone = most.times > 4 * (next?.times ?? 0)
    const { least } = shareBounds(most.times, delays.length)
    const weight = firstMet([
      [alone && least > 0.05, 100],
      [alone && least > 0.03, 30],
    ])
    return { figure: most.times / delays.length, of: delays.length, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} haben genau dieselbe Wartezeit, wo höchstens wenige Prozent üblich sind`,
      en: `${text('en')} of ${countText(of, 'en')} have exactly the same delay, where a few percent at most are usual`,
    }
  },
}

/** Delays that are neither a machine’s nor a time zone’s. */
function laterClicks({ delays, unit }: RecordTimes): Float64Array {
  return delays.filter((delay) => delay >= soon * unit && (delay % hour !== 0 || delay > 14 * hour))
}
