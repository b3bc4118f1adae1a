import { instantOf } from './instant-of.ts'
import { readNamedMonth } from './read-named-month.ts'

/** How a moment was written. `numeric` forms are told apart from numbers by their heading alone. */
export type MomentForm =
  | 'iso'
  | 'dotted'
  | 'slashed'
  | 'named_month'
  | 'compact'
  | 'unix_seconds'
  | 'unix_milliseconds'
  | 'excel_serial'

const mostGroups = 9

/**
 * Reads the moments of one cell after another without making strings: ISO 8601 and RFC 3339, German
 * dates with dots, dates with slashes or hyphens in either order, dates with named months, compact
 * digits, Unix times and Excel's day numbers.
 *
 * Where the order of day and month is open, both readings are given and the column as a whole
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

  readonly #values = new Float64Array(mostGroups)
  readonly #digits = new Uint8Array(mostGroups)
  /** The byte after each group of digits. */
  readonly #after = new Uint8Array(mostGroups)
  #groups = 0
  #offset = Number.NaN
  #meridiem = 0
  #letters = false

  /** Reads the cell in `bytes[start, end)`; false where it holds no moment. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    this.dayFirst = Number.NaN
    this.monthFirst = Number.NaN
    this.hasTime = false
    this.halfDay = false
    if (end - start > 40 || !this.#split(bytes, start, end)) return false
    if (this.#letters) return this.#readText(bytes, start, end)
    if (this.#groups === 1) return this.#readNumber()
    return this.#readGroups()
  }

  #split(bytes: Uint8Array, start: number, end: number): boolean {
    let groups = 0
    let inDigits = false
    this.#offset = Number.NaN
    this.#meridiem = 0
    this.#letters = false
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      const digit = byte - 0x30
      if (digit >= 0 && digit <= 9) {
        if (!inDigits) {
          if (groups === mostGroups) return false
          this.#values[groups] = 0
          this.#digits[groups] = 0
          this.#after[groups] = 0
          groups++
        }
        inDigits = true
        this.#values[groups - 1] = this.#values[groups - 1]! * 10 + digit
        this.#digits[groups - 1]!++
        continue
      }
      if (inDigits) this.#after[groups - 1] = byte
      inDigits = false
      if (isLetter(byte) && !this.#takesLetter(bytes, i, groups)) this.#letters = true
      const zone = (byte === plus || byte === minus) && groups >= 5
      if (zone && Number.isNaN(this.#offset)) {
        this.#offset = readOffset(bytes, i + 1, end) * (byte === minus ? -1 : 1)
        if (Number.isNaN(this.#offset)) return false
        break
      }
    }
    this.#groups = groups
    return groups > 0
  }

  /** The letters that numeric forms use: T between date and time, Z for UTC, and a.m. and p.m. */
  #takesLetter(bytes: Uint8Array, at: number, groups: number): boolean {
    const letter = bytes[at]! | 0x20
    const next = (bytes[at + 1] ?? 0) | 0x20
    const before = (bytes[at - 1] ?? 0) | 0x20
    if (letter === 0x74) return groups === 3
    if (letter === 0x7a) {
      this.#offset = 0
      return groups >= 5
    }
    if ((letter === 0x61 || letter === 0x70) && next === 0x6d && groups >= 4) {
      this.#meridiem = letter === 0x61 ? 1 : 2
      return true
    }
    return letter === 0x6d && (before === 0x61 || before === 0x70) && this.#meridiem > 0
  }

  #readGroups(): boolean {
    const [a, b, c] = this.#values
    const separator = this.#after[0]!
    if (this.#groups === 2) return this.#readFraction(separator)
    if (this.#after[1] !== separator && !(this.#digits[0] === 4)) return false
    const time = this.#timeOfDay()
    if (Number.isNaN(time)) return false
    if (
      this.#digits[0] === 4 &&
      (separator === minus || separator === slash || separator === dot)
    ) {
      this.form = 'iso'
      this.dayFirst = instantOf(a!, b!, c!) + time
      this.monthFirst = this.dayFirst
    } else if (this.#digits[2] === 4 || this.#digits[2] === 2) {
      const year = this.#digits[2] === 4 ? c! : c! + (c! < 70 ? 2000 : 1900)
      this.dayFirst = instantOf(year, b!, a!) + time
      if (separator === dot) this.#settle('dotted', this.dayFirst)
      else if (separator === slash || separator === minus) {
        this.#settle('slashed', instantOf(year, a!, b!) + time)
      } else return false
    } else return false
    return !Number.isNaN(this.dayFirst) || !Number.isNaN(this.monthFirst)
  }

  #settle(form: MomentForm, monthFirst: number): void {
    this.form = form
    this.monthFirst = monthFirst
  }

  /** Hours, minutes and what follows, from the fourth group on, as milliseconds. */
  #timeOfDay(): number {
    this.hasTime = this.#groups > 3
    if (!this.hasTime) return 0
    if (this.#groups === 4 && this.#meridiem === 0) return Number.NaN
    let hours = this.#values[3]!
    const minutes = this.#groups > 4 ? this.#values[4]! : 0
    const seconds = this.#groups > 5 ? this.#values[5]! : 0
    if (this.#meridiem > 0) {
      if (hours < 1 || hours > 12) return Number.NaN
      hours = (hours % 12) + (this.#meridiem === 2 ? 12 : 0)
      this.halfDay = true
    }
    if (hours > 24 || minutes > 59 || seconds > 60) return Number.NaN
    const offset = !Number.isNaN(this.#offset) ? this.#offset : 0
    return ((hours * 60 + minutes - offset) * 60 + seconds) * 1000
  }

  #readNumber(): boolean {
    const value = this.#values[0]!
    const digits = this.#digits[0]!
    if (digits === 10 && value < 4_102_444_800)
      return this.#take('unix_seconds', value * 1000, true)
    if (digits === 13 && value < 4_102_444_800_000) {
      return this.#take('unix_milliseconds', value, true)
    }
    if (digits === 8) return this.#take('compact', compactDay(value), false)
    if (digits === 14) {
      const seconds = value % 100
      const minutes = Math.floor(value / 100) % 100
      const hours = Math.floor(value / 1e4) % 100
      if (hours > 23 || minutes > 59 || seconds > 59) return false
      const day = compactDay(Math.floor(value / 1e6))
      return this.#take('compact', day + ((hours * 60 + minutes) * 60 + seconds) * 1000, true)
    }
    if (digits === 5) return this.#take('excel_serial', (value - excelEpoch) * dayLength, false)
    return false
  }

  /** `45292,5` and `45292.5` are Excel's noon of 1 January 2024; `1706700000.25` a Unix time. */
  #readFraction(separator: number): boolean {
    if (separator !== dot && separator !== comma) return false
    const whole = this.#values[0]!
    const part = this.#values[1]! / 10 ** this.#digits[1]!
    if (this.#digits[0] === 5) {
      const instant = Math.round((whole - excelEpoch + part) * dayLength)
      return this.#take('excel_serial', instant, true)
    }
    if (this.#digits[0] !== 10) return false
    return this.#take('unix_seconds', Math.round((whole + part) * 1000), true)
  }

  #take(form: MomentForm, instant: number, hasTime: boolean): boolean {
    this.form = form
    this.hasTime = hasTime
    this.dayFirst = instant
    this.monthFirst = instant
    return !Number.isNaN(instant)
  }

  #readText(bytes: Uint8Array, start: number, end: number): boolean {
    const read = readNamedMonth(decoder.decode(bytes.subarray(start, end)))
    return read !== null && this.#take('named_month', read.instant, read.hasTime)
  }
}

const decoder = new TextDecoder()
const plus = 0x2b
const minus = 0x2d
const dot = 0x2e
const slash = 0x2f
const comma = 0x2c
const dayLength = 86_400_000

/** Excel's day 25569 is 1 January 1970, in the epoch that begins in 1900. */
const excelEpoch = 25_569

function compactDay(value: number): number {
  const year = Math.floor(value / 1e4)
  if (year < 1900 || year > 2100) return Number.NaN
  return instantOf(year, Math.floor(value / 100) % 100, value % 100)
}

/** `+01:00`, `+0100` and `+01`, in minutes. */
function readOffset(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  let digits = 0
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 0x30
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
    } else if (bytes[i] !== 0x3a) return Number.NaN
  }
  if (digits === 2) return value <= 14 ? value * 60 : Number.NaN
  if (digits !== 4 || value > 1400 || value % 100 > 59) return Number.NaN
  return Math.floor(value / 100) * 60 + (value % 100)
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80
}
