import { CellNumbers } from './cell-numbers.ts'
import { dayLength, dayNumberOf, instantOf, noDay } from './days.ts'
import { type MomentForm, readNumericMoment } from './read-numeric-moment.ts'

/**
 * Reads the moments of one cell after another without making strings: ISO 8601 and RFC 3339, German dates
 * with dots, dates with slashes or hyphens in either order, dates with named months, compact digits, Unix
 * times and Excel's day numbers.
 *
 * Where the order of day and month is open, both readings are given and the file as a whole decides. A moment
 * without a zone is taken as UTC: only moments of the same file are compared.
 */
export class MomentReader {
  /** Milliseconds since 1970 with the day first; NaN where that cannot be read. */
  dayFirst = Number.NaN
  /** The same with the month first; differs only where the order is open. */
  monthFirst = Number.NaN
  form: MomentForm = 'iso'
  hasTime = false
  /** The time is written with a.m. or p.m., as in American exports. */
  halfDay = false
  /** What the cell says its clock is ahead of UTC, in minutes; 0 where it says nothing. */
  offset = 0

  readonly #stamp = new FullStamp()
  readonly #numbers = new CellNumbers()

  /** Reads the cell in `bytes[start, end)`; false where it holds no moment. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#stamp.read(bytes, start, end)) return this.#takeStamp()
    const numbers = this.#numbers
    this.dayFirst = Number.NaN
    this.monthFirst = Number.NaN
    if (!numbers.take(bytes, start, end)) return false
    this.offset = Number.isNaN(numbers.offset) ? 0 : numbers.offset
    this.halfDay = numbers.halfDay > 0
    if (numbers.month > 0) return this.#readNamedMonth()
    if (numbers.count >= 3 && !numbers.scientific) return this.#readDate()
    return !numbers.wordFirst && readNumericMoment(numbers, this)
  }

  #takeStamp(): boolean {
    this.halfDay = false
    this.hasTime = true
    this.offset = 0
    return this.#take(this.#stamp.dotted ? 'dotted' : 'iso', this.#stamp.instant)
  }

  /** Three numbers with the same separator between them, and a time after them. */
  #readDate(): boolean {
    const { values, digits, after } = this.#numbers
    const separator = after[0]!
    if (after[1] !== separator) return readNumericMoment(this.#numbers, this)
    const time = this.#timeFrom(3)
    if (Number.isNaN(time) || digits[1]! > 2) return false
    if (digits[0] === 4 && digits[2]! <= 2) {
      if (separator !== minus && separator !== slash && separator !== dot) return false
      return this.#take('iso', instantOf(values[0]!, values[1]!, values[2]!) + time)
    }
    const year = this.#yearAt(2)
    if (digits[0]! > 2 || Number.isNaN(year)) return false
    const dayFirst = instantOf(year, values[1]!, values[0]!) + time
    if (separator === dot) return this.#take('dotted', dayFirst)
    // With hyphens, a two-digit year may be at either end.
    if (separator !== slash && (separator !== minus || digits[2] === 2)) return false
    this.form = 'slashed'
    this.dayFirst = dayFirst
    this.monthFirst = instantOf(year, values[0]!, values[1]!) + time
    return !(Number.isNaN(this.dayFirst) && Number.isNaN(this.monthFirst))
  }

  /** "3. Feb. 2024, 12:05", "Feb 3, 2024", "3-FEB-24", and "Sat Feb 3 12:05:09 2024" with the year last. */
  #readNamedMonth(): boolean {
    const { values, digits, month, count } = this.#numbers
    if (count < 2 || digits[0]! > 2) return false
    const yearLast = digits[1]! <= 2 && digits[count - 1] === 4 && count > 3
    const year = this.#yearAt(yearLast ? count - 1 : 1)
    const time = yearLast ? this.#timeFrom(1, count - 1) : this.#timeFrom(2)
    return this.#take('named_month', instantOf(year, month, values[0]!) + time)
  }

  /** Two digits are years from 1970 to 2069. */
  #yearAt(place: number): number {
    const { values, digits } = this.#numbers
    const value = values[place]!
    if (digits[place] === 4) return value
    if (digits[place] !== 2) return Number.NaN
    return value + (value < 70 ? 2000 : 1900)
  }

  /** The time of day given by the numbers from `first` on, in milliseconds; NaN where they are none. */
  #timeFrom(first: number, end = this.#numbers.count): number {
    const { values, after, digits, halfDay, offset } = this.#numbers
    const length = end - first
    this.hasTime = length > 0
    if (length === 0) return halfDay > 0 ? Number.NaN : 0
    const before = after[first - 1]
    if (length > 4 || before === dot || before === slash || digits[first]! > 2) return Number.NaN
    if (length === 1 ? halfDay === 0 : !isTimeSeparator(after[first]!)) return Number.NaN
    if (length > 2 && !isTimeSeparator(after[first + 1]!)) return Number.NaN
    let hours = values[first]!
    const minutes = length > 1 ? values[first + 1]! : 0
    const seconds = length > 2 ? values[first + 2]! : 0
    if (halfDay > 0) {
      if (hours < 1 || hours > 12) return Number.NaN
      hours = (hours % 12) + (halfDay === 2 ? 12 : 0)
    }
    if (hours > 24 || minutes > 59 || seconds > 60) return Number.NaN
    return ((hours * 60 + minutes - (Number.isNaN(offset) ? 0 : offset)) * 60 + seconds) * 1000
  }

  #take(form: MomentForm, instant: number): boolean {
    this.form = form
    this.dayFirst = instant
    this.monthFirst = instant
    return !Number.isNaN(instant)
  }
}

const minus = 0x2d
const dot = 0x2e
const slash = 0x2f
const colon = 0x3a

function isTimeSeparator(byte: number): boolean {
  return byte === colon || byte === dot
}

/**
 * Moments written out in full, whose numbers stand at fixed places: `2024-02-03 12:05:09`,
 * `2024-02-03T12:05Z`, `03.02.2024 12:05`. Most exports write all of theirs like this, and reading them in
 * place takes a third of the time of taking the cell apart. Any other form, and anything that is not a day or
 * a time, is left to `CellNumbers`.
 */
class FullStamp {
  /** Milliseconds since 1970. */
  instant = Number.NaN
  dotted = false

  /** False where the cell is in another form, or not a moment. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const last = bytes[end - 1] === upperZ ? end - 1 : end
    const length = last - start
    if (length !== toMinute && length !== toSecond) return false
    this.dotted = bytes[start + 2] === dot
    const time = this.#time(bytes, start, length)
    if (time < 0 || (this.dotted && last !== end)) return false
    const day = this.dotted ? dottedDay(bytes, start) : isoDay(bytes, start)
    if (day === noDay) return false
    this.instant = day * dayLength + time
    return true
  }

  /** The time of day in milliseconds; below zero where there is none. */
  #time(bytes: Uint8Array, start: number, length: number): number {
    const between = bytes[start + 10]
    if (between !== space && (between !== upperT || this.dotted)) return -1
    if (bytes[start + 13] !== colon) return -1
    if (length === toSecond && bytes[start + 16] !== colon) return -1
    const hours = pairAt(bytes, start + 11)
    const minutes = pairAt(bytes, start + 14)
    const seconds = length === toSecond ? pairAt(bytes, start + 17) : 0
    if (hours > 24 || minutes > 59 || seconds > 60 || (hours | minutes | seconds) < 0) return -1
    return ((hours * 60 + minutes) * 60 + seconds) * 1000
  }
}

const toMinute = 'yyyy-mm-dd hh:mm'.length
const toSecond = 'yyyy-mm-dd hh:mm:ss'.length

function dottedDay(bytes: Uint8Array, start: number): number {
  if (bytes[start + 5] !== dot) return noDay
  return dayNumberOf(yearAt(bytes, start + 6), pairAt(bytes, start + 3), pairAt(bytes, start))
}

function isoDay(bytes: Uint8Array, start: number): number {
  if (bytes[start + 4] !== minus || bytes[start + 7] !== minus) return noDay
  return dayNumberOf(yearAt(bytes, start), pairAt(bytes, start + 5), pairAt(bytes, start + 8))
}

/** Below zero where there are not four digits, as no year is. */
function yearAt(bytes: Uint8Array, at: number): number {
  const century = pairAt(bytes, at)
  const year = pairAt(bytes, at + 2)
  return (century | year) < 0 ? -1 : century * 100 + year
}

/** The number given by two digits; -1 where there are not two. */
function pairAt(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 0x30
  const ones = bytes[at + 1]! - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const space = 0x20
const upperT = 0x54
const upperZ = 0x5a
