import { countText, type Text } from '../../text.ts'
import { firstMet } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'

const leastRows = 40
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
    if (clicks.length < leastRows || clicks.length < 0.5 * delays.length) return null
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
