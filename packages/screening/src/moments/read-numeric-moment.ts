import type { CellNumbers } from './cell-numbers.ts'
import { instantOf } from './days.ts'

/** Where the answer goes: one object for a whole file. */
interface Answer {
  dayFirst: number
  monthFirst: number
  form: MomentForm
  hasTime: boolean
}

/**
 * Reads moments that are written as one number: Unix times, Excel's day numbers, days and times without
 * separators. Such numbers may be something else; the heading decides.
 */
export function readNumericMoment(numbers: CellNumbers, answer: Answer): boolean {
  const { count, digits } = numbers
  if (numbers.scientific) return readScientific(numbers, answer)
  if (digits[0] === 8) return readCompactDay(numbers, answer)
  if (count === 1) return readWhole(numbers.values[0]!, digits[0]!, answer)
  return count === 2 && readFraction(numbers, answer)
}

function readWhole(value: number, digits: number, answer: Answer): boolean {
  if (digits === 5)
    return isRecentDay(value) && take(answer, 'excel_serial', dayNumber(value), false)
  if (digits === 10) return take(answer, 'unix_seconds', unix(value * 1000), true)
  if (digits === 13) return take(answer, 'unix_milliseconds', unix(value), true)
  if (digits === 16) return take(answer, 'unix_microseconds', unix(Math.floor(value / 1000)), true)
  if (digits !== 12 && digits !== 14) return false
  const seconds = digits === 14 ? value % 100 : 0
  const minutes = digits === 14 ? Math.floor(value / 100) : value
  const day = compactDay(Math.floor(minutes / 1e4))
  return take(
    answer,
    'compact',
    day + timeOf(Math.floor(minutes / 100) % 100, minutes % 100, seconds),
    true,
  )
}

/** `20240203`, and with a time `20240203T120509Z`, `20240203 12:05:09`. */
function readCompactDay(numbers: CellNumbers, answer: Answer): boolean {
  const { values, digits, count } = numbers
  const day = compactDay(values[0]!)
  if (count === 1) return take(answer, 'compact', day, false)
  const offset = Number.isNaN(numbers.offset) ? 0 : numbers.offset * 60_000
  let time = Number.NaN
  if (count === 2 && digits[1] === 6) {
    time = timeOf(
      Math.floor(values[1]! / 1e4),
      Math.floor(values[1]! / 100) % 100,
      values[1]! % 100,
    )
  } else if (count === 2 && digits[1] === 4) {
    time = timeOf(Math.floor(values[1]! / 100), values[1]! % 100, 0)
  } else if (count > 2 && digits[1]! <= 2) {
    time = timeOf(values[1]!, values[2]!, count > 3 ? values[3]! : 0)
  }
  return take(answer, 'compact', day + time - offset, true)
}

/** `45292,5` and `45292.5` are Excel's noon of 1 January 2024; `1706700000.25` a Unix time. */
function readFraction({ values, digits, after }: CellNumbers, answer: Answer): boolean {
  if (after[0] !== dot && after[0] !== comma) return false
  const value = values[0]! + values[1]! / 10 ** digits[1]!
  if (digits[0] === 5) {
    return isRecentDay(value) && take(answer, 'excel_serial', Math.round(dayNumber(value)), true)
  }
  if (digits[0] === 10) return take(answer, 'unix_seconds', unix(Math.round(value * 1000)), true)
  return digits[0] === 13 && take(answer, 'unix_milliseconds', unix(values[0]!), true)
}

/** `1.706961909E12`: a Unix time that a spreadsheet shortened; once seconds are lost it says nothing. */
function readScientific({ values, digits, after, count }: CellNumbers, answer: Answer): boolean {
  if (count !== 3 || digits[0] !== 1 || (after[0] !== dot && after[0] !== comma)) return false
  const power = values[2]!
  const exact = digits[1]! >= 9 && (power === 9 || power === 12)
  if (!exact) return false
  const value = Math.round(
    (values[0]! * 10 ** digits[1]! + values[1]!) * 10 ** (power - digits[1]!),
  )
  return power === 9
    ? take(answer, 'unix_seconds', unix(value * 1000), true)
    : take(answer, 'unix_milliseconds', unix(value), true)
}

function take(answer: Answer, form: MomentForm, instant: number, hasTime: boolean): boolean {
  answer.form = form
  answer.hasTime = hasTime
  answer.dayFirst = instant
  answer.monthFirst = instant
  return !Number.isNaN(instant)
}

const dot = 0x2e
const comma = 0x2c
const dayLength = 86_400_000

/** Numbers beyond these are not moments but numbers of customers, articles or telephones. */
const latest = Date.UTC(2100, 0, 1)
const earliestDay = 29_221

/** Excel's day 25569 is 1 January 1970, in the epoch that begins in 1900. */
const excelEpoch = 25_569

function dayNumber(value: number): number {
  return (value - excelEpoch) * dayLength
}

/** From 1980 to 2099: postcodes have five digits too. */
function isRecentDay(value: number): boolean {
  return value >= earliestDay && dayNumber(value) < latest
}

function unix(instant: number): number {
  return instant < latest ? instant : Number.NaN
}

function compactDay(value: number): number {
  const year = Math.floor(value / 1e4)
  if (year < 1900 || year > 2100) return Number.NaN
  return instantOf(year, Math.floor(value / 100) % 100, value % 100)
}

function timeOf(hours: number, minutes: number, seconds: number): number {
  if (!(hours <= 24 && minutes <= 59 && seconds <= 60)) return Number.NaN
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

/** How a moment was written. */
export type MomentForm =
  | 'iso'
  | 'dotted'
  | 'slashed'
  | 'named_month'
  | 'compact'
  | 'unix_seconds'
  | 'unix_milliseconds'
  | 'unix_microseconds'
  | 'excel_serial'
