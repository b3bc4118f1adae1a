import { instantOf } from './instant-of.ts'

/** The first letters of the months in the languages of our customers, lower case and without accents. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty', 'jän'],
  ['feb', 'fev', 'fév', 'lut'],
  ['mar', 'mär', 'mrz', 'maa', 'mrt'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'aou', 'aoû', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'paz', 'paź'],
  ['nov', 'lis'],
  ['dec', 'dez', 'déc', 'dic', 'gru'],
]

const dayFirst =
  /^(?:\p{L}{2,12}\.?,? +)?(\d{1,2})\.?[ -]+(?:de )?(\p{L}{3,12})\.?[ ,-]+(?:de )?(\d{4})(.*)$/u
const monthFirst =
  /^(?:\p{L}{2,12}\.?,? +)?(\p{L}{3,12})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(.*)$/u
const timeOfDay =
  /^[ ,]*(?:um |at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([ap])?\.?m?\.?(?: ?(?:uhr|utc|gmt|z|([+-])(\d{2}):?(\d{2})))?(?: ?\(?\p{L}+\)?)?$/iu

/** Reads "31 Jan 2024", "Jan 31, 2024 1:05 PM", "31. Januar 2024, 13:05 Uhr" and RFC 5322's dates. */
export function readNamedMonth(text: string): { instant: number; hasTime: boolean } | null {
  const trimmed = text.trim()
  const first = dayFirst.exec(trimmed)
  const second = first ? null : monthFirst.exec(trimmed)
  const [, day, name, year, rest] = first ?? swapped(second) ?? []
  if (year === undefined) return null
  const midnight = instantOf(Number(year), monthOf(name!), Number(day))
  const time = rest === '' ? 0 : readTime(rest!)
  const instant = midnight + time
  return Number.isNaN(instant) ? null : { instant, hasTime: rest !== '' }
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3], match[4]]
}

function monthOf(name: string): number {
  const word = name.toLowerCase()
  return months.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1
}

function readTime(text: string): number {
  const match = timeOfDay.exec(text)
  if (match === null) return Number.NaN
  const [, hour, minutes, seconds, half, sign, offsetHours, offsetMinutes] = match
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  if (hours > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return Number.NaN
  const offset = sign ? Number(offsetHours) * 60 + Number(offsetMinutes) : 0
  const past = hours * 60 + Number(minutes) - (sign === '-' ? -offset : offset)
  return (past * 60 + Number(seconds ?? 0)) * 1000
}
