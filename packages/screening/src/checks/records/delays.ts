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

const leastClicks = 40
/** Seconds within which only machines click. */
const machines = 10

export const narrowDelays: RecordPart<'narrow_delays'> = {
  id: 'narrow_delays',
  group: 'delays',
  title: { de: 'niemand klickt spät', en: 'nobody clicks late' },
  why: {
    de: 'Die Schnellsten klicken nach einer halben Minute, die Langsamen am nächsten Tag: Dazwischen liegt mehr als das Hundertfache. Wer Wartezeiten würfelt, nimmt zwei Grenzen, und jede dazwischen kommt gleich oft vor.',
    en: 'The quickest people click after half a minute, slow ones the next day: more than a hundred times as long. Anyone who makes up delays picks two limits, and each delay between them is equally frequent.',
  },
  measure({ delays, both, unit }) {
    // Clocks in different time zones move all delays.
    if (both === 0 || delays.length < 0.9 * both) return null
    const clicks = delays.filter((delay) => delay > machines)
    if (clicks.length < leastClicks || clicks.length < 0.5 * delays.length) return null
    if (clicks[0]! > 0.95 * 3600 && clicks[0]! < 15 * 3600) return null
    const at = (share: number) => clicks[Math.floor(share * (clicks.length - 1))]!
    const figure = at(0.95) / at(0.05)
    const most = unit === 1 ? 25 : 12
    const weight = firstMet([
      [figure < most && clicks.length >= 100, 100],
      [figure < most, 30],
    ])
    return { figure, of: clicks.length, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => countText(Math.round(figure), language)
    return {
      de: `fünf von hundert warten ${text('de')}-mal so lange wie die fünf Schnellsten, wo das Hundertfache üblich ist (${countText(of, 'de')} Wartezeiten)`,
      en: `five in a hundred wait ${text('en')} times as long as the quickest five, where a hundred times is usual (${countText(of, 'en')} delays)`,
    }
  },
}

const leastBoth = 20

export const confirmedFirst: RecordPart<'confirmed_first'> = {
  id: 'confirmed_first',
  group: 'sequence',
  title: { de: 'vor der Anmeldung bestätigt', en: 'confirmed before the sign-up' },
  why: {
    de: 'Bestätigen lässt sich nur, was angemeldet ist. Stunden davor liegen zwischen Zeitzonen, und wer sich später noch einmal anmeldet, kann die erste Anmeldung überschreiben; bei vielen wurden die Spalten unabhängig voneinander gefüllt.',
    en: 'Only a sign-up can be confirmed. Time zones are hours apart, and people who sign up again later may overwrite the first sign-up; if there are many, the columns were filled independently of each other.',
  },
  measure({ both, confirmedBefore }) {
    if (both < leastBoth) return null
    const { least } = shareBounds(confirmedBefore, both)
    const weight = firstMet([
      [least > 0.2, 100],
      [least > 0.12, 10],
    ])
    return { figure: confirmedBefore / both, of: both, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} haben mehr als 14 Stunden vor der Anmeldung bestätigt`,
      en: `${text('en')} of ${countText(of, 'en')} confirmed more than 14 hours before they signed up`,
    }
  },
}
