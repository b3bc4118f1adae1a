import { countText, percent, type Text } from '../../text.ts'
import { firstMet } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'
import { Neighbours, type RecordTimes } from './record-times.ts'

/** Fewer gaps look even now and then. */
const leastGaps = 30
/** Where more gaps are short, rows were typed or imported one after the other, or come too fast to tell. */
const mostShort = 0.15

export const evenGaps: RecordPart<'even_gaps'> = {
  id: 'even_gaps',
  group: 'days',
  title: { de: 'gleichmäßige Abstände', en: 'even gaps' },
  why: {
    de: 'Menschen melden sich unabhängig voneinander an: Auf einen langen Abstand folgt ebenso oft ein kurzer wie ein langer. Wer Zeiten ausdenkt oder erzeugt, setzt sie in ähnlichen Abständen.',
    en: 'People sign up independently of each other: a long gap is followed by a short one as often as by a long one. People who invent or generate times put them at similar gaps.',
  },
  measure(times) {
    const found = gapsOf(times)
    if (found === null || found.gaps < leastGaps) return null
    if (found.short > mostShort * found.gaps) return null
    // What chance adds or takes, for as many gaps.
    const most = found.variation + 2 / Math.sqrt(found.gaps)
    const weight = firstMet([
      [most < 0.5, 100],
      [most < 0.7, 30],
      [most < 0.8, 3],
    ])
    return { figure: found.variation, of: found.gaps, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => countText(Math.round(figure * 100) / 100, language)
    return {
      de: `benachbarte Abstände unterscheiden sich um ${text('de')}, wo etwa 1 üblich ist (${countText(of, 'de')} Abstände)`,
      en: `neighbouring gaps differ by ${text('en')}, where about 1 is usual (${countText(of, 'en')} gaps)`,
    }
  },
}

/** From all moments where they are few, else from the file’s own order. Imports write rows at an even pace. */
function gapsOf({ moments, rows, isWhole, neighbours, unit }: RecordTimes) {
  if (unit > 1 || moments.length < 0.6 * rows * (isWhole ? 1 : moments.length / rows)) return null
  const span = (moments.at(-1) ?? 0) - (moments[0] ?? 0)
  if (span < leastSpan) return null
  if (!isWhole) return neighbours
  const all = new Neighbours()
  for (const second of moments) all.add(second)
  return all.facts()
}

/** Two weeks in seconds: what takes less may have been imported row by row. */
const leastSpan = 14 * 86_400

const leastPeriods = 12
/** Below this many sign-ups each, periods differ by chance alone. */
const leastEach = 5
/** A day, a week, four weeks. */
const lengths = [1, 7, 28]

export const evenDays: RecordPart<'even_days'> = {
  id: 'even_days',
  group: 'days',
  title: { de: 'jeder Tag wie der andere', en: 'every day like the others' },
  why: {
    de: 'Wochenenden, Aktionen, Ferien und Wachstum machen Tage und Wochen verschieden, weit über den Zufall hinaus. Gleichmäßig über einen Zeitraum gestreute Zeiten unterscheiden sich nur um den Zufall, oder nicht einmal das.',
    en: 'Weekends, campaigns, holidays and growth make days and weeks differ, far beyond chance. Times scattered evenly over a period differ only by chance, or not even that.',
  },
  measure({ days }) {
    const periods = periodsOf(days)
    if (periods === null) return null
    const mean = periods.reduce((sum, rows) => sum + rows, 0) / periods.length
    const spread = periods.reduce((sum, rows) => sum + (rows - mean) ** 2, 0) / (periods.length - 1)
    // What is left of the differences once chance, which is as large as the mean, is taken off.
    const beyond = (spread / mean - 1) / mean
    const uncertain =
      (2.6 * Math.sqrt(2 / (periods.length - 1)) * Math.max(1, spread / mean)) / mean
    const most = Math.sqrt(Math.max(0, beyond + uncertain))
    const weight = firstMet([
      // Less than chance alone makes of it.
      [(spread / mean) * (1 + 2.6 * Math.sqrt(2 / (periods.length - 1))) < 0.8, 100],
      [most < 0.16, 10],
      [most < 0.22, 3],
    ])
    return { figure: Math.sqrt(Math.max(0, beyond)), of: periods.length, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${of} gleich lange Zeiträume unterscheiden sich über den Zufall hinaus um ${text('de')}, wo 25 bis 100 % üblich sind`,
      en: `${of} periods of the same length differ beyond chance by ${text('en')}, where 25 to 100% are usual`,
    }
  },
}

/** Sign-ups in the shortest whole periods that hold enough each; null where there are too few of these. */
function periodsOf(days: Uint32Array): number[] | null {
  const rows = days.reduce((sum, count) => sum + count, 0)
  for (const length of lengths) {
    const count = Math.floor(days.length / length)
    if (count < leastPeriods) return null
    if (rows / days.length < leastEach / length) continue
    return Array.from({ length: count }, (_, i) =>
      days.subarray(i * length, (i + 1) * length).reduce((sum, each) => sum + each, 0),
    )
  }
  return null
}
