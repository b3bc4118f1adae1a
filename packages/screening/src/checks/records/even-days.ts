import { percent, type Text } from '../../text.ts'
import { firstMet } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'

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
