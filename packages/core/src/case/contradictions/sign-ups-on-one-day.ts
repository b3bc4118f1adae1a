import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'
import { type Period, statedPeriods } from './sign-ups-outside-period.ts'

/** A crowd of one day, such as after a broadcast, is smaller than this. */
const leastShare = 0.8
const leastRows = 20

/** A stated period of more than one calendar month, and a file in which nearly all signed up on one day. */
export function signUpsOnOneDay(about: StatedAndFound): Contradiction[] {
  const long = (statedPeriods(about) ?? []).find(isLong)
  const found = findingFacts(about.reports, 'signups_over_time')
  const rows = found.reduce((sum, facts) => sum + facts.rows, 0)
  const day = found.flatMap(({ busiest = [] }) => busiest).toSorted((a, b) => b.rows - a.rows)[0]
  if (!long || !day || rows < leastRows || day.rows / rows < leastShare) return []
  return [
    {
      code: 'sign_ups_on_one_day',
      pointsTo: 'mistake',
      figures: { share: day.rows / rows },
      pointer: jsonPointer('answers', long.fromKey),
      drawnFrom: [jsonPointer('answers', long.untilKey)],
      ...words(day.rows / rows, day.day),
    },
  ]
}

/** Beginning and end do not lie in neighbouring months. Typing up a pile of sheets takes one day at any time. */
function isLong({ from, until, isTyped }: Period): boolean {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return !isTyped && months(until) - months(from) > 1
}

function words(share: number, day: string) {
  const german = day.split('-').reverse().join('.')
  return {
    text: {
      de: `Laut Angaben dauerten die Anmeldungen mehrere Monate. In der Datei haben sich ${percentIn(share, 'de')} an einem einzigen Tag angemeldet, am ${german}.`,
      en: `According to the details, sign-ups took several months. In the file, ${percentIn(share, 'en')} signed up on a single day, ${day}.`,
    },
    advice: {
      de: 'Wenn das der Tag eines Imports ist, exportieren Sie bitte die ursprünglichen Anmeldezeiten.',
      en: 'If that is the day of an import, please export the original sign-up times.',
    },
  }
}
