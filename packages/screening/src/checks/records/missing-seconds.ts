import { firstMet } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'
import type { RecordTimes } from './record-times.ts'

/** With so many at the usual second, one that never occurs is no chance: 60 · e⁻¹² is below 1 in 2,000. */
const leastEach = 12
/** Where half of them or more are missing, a system writes every second or fifth only. */
const mostMissing = 29

export const missingSeconds: RecordPart<'missing_seconds'> = {
  id: 'missing_seconds',
  group: 'seconds',
  title: { de: 'Sekunden, die nie vorkommen', en: 'seconds that never occur' },
  why: {
    de: 'Niemand meldet sich zu einer bestimmten Sekunde an, also kommen alle gleich oft vor. Fehlen einige ganz, wurden Zahlen aus einem zu kleinen Bereich gezogen. Nur volle Minuten sind dagegen üblich, weil Tabellen Sekunden abschneiden.',
    en: 'Nobody chooses the second of a sign-up, so all seconds occur equally often. If some never occur, numbers were drawn from too small a range. Only full minutes, on the other hand, are usual, because spreadsheets cut off seconds.',
  },
  measure(times) {
    const { usual, missing } = count(times)
    if (usual < leastEach || missing > mostMissing) return null
    const weight = firstMet([[missing > 0, 100]])
    return { figure: missing, of: times.moments.length, times: weight }
  },
  describe: ({ figure, of }) => ({
    de: `von 60 ${figure === 1 ? 'fehlt eine' : `fehlen ${figure}`} ganz, bei ${of} Zeiten`,
    en: `of 60, ${figure === 1 ? 'one never occurs' : `${figure} never occur`} in ${of} moments`,
  }),
}

/** How often the usual second of the minute occurs (or minute of the hour), and how many never do. */
function count({ moments, unit }: RecordTimes): { usual: number; missing: number } {
  const counts = new Uint32Array(60)
  let last = Number.NaN
  for (const second of moments) {
    // Many at one moment are an import, and count once.
    if (second !== last) counts[Math.floor(second / unit) % 60]!++
    last = second
  }
  const usual = counts.toSorted()[30]!
  return { usual, missing: counts.filter((each) => each === 0).length }
}
