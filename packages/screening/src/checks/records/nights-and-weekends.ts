import { percent, shareIn, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'

const quietHours = 5
const leastRows = 40

export const noNight: RecordPart<'no_night'> = {
  id: 'no_night',
  group: 'hours',
  title: { de: 'keine Nacht', en: 'no night' },
  why: {
    de: 'Wo Menschen schlafen, meldet sich kaum jemand an. Da niemand weiß, in welcher Zeitzone eine Datei geschrieben ist, zählen die ruhigsten fünf Stunden, wo immer sie liegen; steht die Zone in der Zeile, gilt deren Uhr. Nur Listen aus aller Welt haben wenig Nacht; nennt der Account Märkte, die zur selben Zeit schlafen, wiegt es schwerer.',
    en: 'Where people sleep, hardly anybody signs up. Since nobody knows what time zone a file was written in, the quietest five hours count, whenever they are; if a row names its zone, that clock applies. Only lists from all over the world have little night; if the account states markets that sleep at the same time, it weighs more.',
  },
  measure({ moments, oneNight }) {
    const rows = moments.length
    if (rows < leastRows) return null
    const quiet = quietest(hoursOf(moments), quietHours)
    const { least } = shareBounds(quiet, rows)
    const weight = firstMet([
      [least > 0.165 && oneNight, 100],
      [least > 0.14 && oneNight, 30],
      [least > 0.165, 30],
      [least > 0.14, 10],
      [least > 0.1, 3],
    ])
    return { figure: quiet / rows, of: rows, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `in den ruhigsten fünf Stunden des Tages liegen ${text('de')} von ${of} Zeiten, wo 1 bis 8 % üblich sind`,
      en: `the quietest five hours of the day hold ${text('en')} of ${of} moments, where 1 to 8% are usual`,
    }
  },
}

/** Moments by hour of the day, by the clock on which they are given. */
function hoursOf(moments: Float64Array): Uint32Array {
  const hours = new Uint32Array(24)
  for (const second of moments) hours[Math.floor((second % 86_400) / 3600)]!++
  return hours
}

/** The fewest in this many steps on end; after the last step comes the first. */
function quietest(counts: Uint32Array, steps: number): number {
  const sums = Array.from(counts, (_, from) =>
    Array.from({ length: steps }, (_, i) => counts[(from + i) % counts.length]!).reduce(
      (sum, each) => sum + each,
      0,
    ),
  )
  return Math.min(...sums)
}

const leastMoments = 60
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
    if (rows < leastMoments || moments.at(-1)! - moments[0]! < twoWeeks) return null
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
    return {
      de: `an den beiden ruhigsten Tagen der Woche liegen ${shareIn('de', figure, 'keine')} von ${of} Zeiten, wo 8 bis 30 % üblich sind`,
      en: `the two quietest days of the week hold ${shareIn('en', figure, 'none')} of ${of} moments, where 8 to 30% are usual`,
    }
  },
}

function weekdaysOf(moments: Float64Array): Uint32Array {
  const days = new Uint32Array(7)
  for (const second of moments) days[Math.floor(second / 86_400) % 7]!++
  return days
}
