import { CellNumbers } from './cell-numbers.ts'
import { FullStamp } from './full-stamp.ts'
import { instantOf } from './instant-of.ts'
import type { MomentForm } from './moment-form.ts'
import { readNumericMoment } from './read-numeric-moment.ts'

/**
 * Reads the moments of one cell after another without making strings: ISO 8601 and RFC 3339, German
 * dates with dots, dates with slashes or hyphens in either order, dates with named months, compact
 * digits, Unix times and Excel's day numbers.
 *
 * Where the order of day and month is open, both readings are given and the file as a whole
 * decides. A moment without a zone is taken as UTC: what is compared stands in one file.
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

  readonly #stamp = new FullStamp()
  readonly #numbers = new CellNumbers()

  /** Reads the cell in `bytes[start, end)`; false where it holds no moment. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#stamp.read(bytes, start, end)) return this.#takeStamp()
    const numbers = this.#numbers
    this.dayFirst = Number.NaN
    this.monthFirst = Number.NaN
    if (!numbers.take(bytes, start, end)) return false
    this.halfDay = numbers.halfDay > 0
    if (numbers.month > 0) return this.#readNamedMonth()
    if (numbers.count >= 3 && !numbers.scientific) return this.#readDate()
    return !numbers.wordFirst && readNumericMoment(numbers, this)
  }

  #takeStamp(): boolean {
    this.halfDay = false
    this.hasTime = true
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
    // With hyphens, two digits may be a year at either end.
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

  /** The time of day that the numbers from `first` on are, in milliseconds; NaN where they are none. */
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
