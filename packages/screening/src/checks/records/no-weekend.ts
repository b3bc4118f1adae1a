import { percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import { hoursOf, quietest } from './no-night.ts'
import type { RecordPart } from './record-part.ts'

const leastRows = 60
/** Sign-ups that staff enter keep to ten hours, and have no weekend either. */
const officeHours = 10
const leastOutside = 0.12
/** In seconds: what came within days holds few weekdays, whoever signed up. */
const twoWeeks = 14 * 86_400

export const noWeekend: RecordPart<'no_weekend'> = {
  id: 'no_weekend',
  group: 'weekdays',
  title: { de: 'Abende, aber kein Wochenende', en: 'evenings, but no weekend' },
  why: {
    de: 'Wer sich abends anmeldet, tut es auch am Samstag. Kein Wochenende haben nur Einträge, die jemand im Büro macht, und die haben auch keinen Abend.',
    en: 'People who sign up in the evening also do so on a Saturday. Only entries made at an office have no weekend, and those have no evenings either.',
  },
  measure({ moments }) {
    const rows = moments.length
    if (rows < leastRows || moments.at(-1)! - moments[0]! < twoWeeks) return null
    const outside = quietest(hoursOf(moments), 24 - officeHours) / rows
    if (outside < leastOutside) return null
    const free = quietest(weekdaysOf(moments), 2)
    const { most } = shareBounds(free, rows)
    const weight = firstMet([
      [most < 0.03, 30],
      [most < 0.07, 10],
    ])
    return { figure: free / rows, of: rows, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `an den beiden ruhigsten Tagen der Woche liegen ${text('de')} von ${of} Zeiten, wo 8 bis 30 % üblich sind`,
      en: `the two quietest days of the week hold ${text('en')} of ${of} moments, where 8 to 30% are usual`,
    }
  },
}

function weekdaysOf(moments: Float64Array): Uint32Array {
  const days = new Uint32Array(7)
  for (const second of moments) days[Math.floor(second / 86_400) % 7]!++
  return days
}
