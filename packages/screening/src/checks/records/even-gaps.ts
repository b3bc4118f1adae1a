import { countText, type Text } from '../../text.ts'
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
