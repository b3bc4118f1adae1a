import {
  monthOfWord,
  packWord,
  readOffset,
  spaceLength,
  WordReader,
  zoneOffsets,
} from './moment-words.ts'

const mostNumbers = 8

/** Longest cell that can be a moment: JavaScript writes out the zone's name. */
const longestCell = 80
const longestWeekday = 12

/**
 * The whole numbers in a cell, and what stands between them as far as moments need it: separators,
 * a month by name, a.m. and p.m., a zone. Takes the cell apart in one pass, without a string.
 */
export class CellNumbers {
  count = 0
  readonly values = new Float64Array(mostNumbers)
  readonly digits = new Uint8Array(mostNumbers)
  /** The byte after each number, a colon where that is an h for hours. */
  readonly after = new Uint8Array(mostNumbers)
  /** The month that is named, from 1; 0 where none is. */
  month = 0
  /** 1 for a.m., 2 for p.m. */
  halfDay = 0
  /** Minutes east of UTC; NaN where no zone stands. */
  offset = Number.NaN
  /** A number in scientific notation, as spreadsheets write long ones. */
  scientific = false
  /** A leading word is not a month; perhaps it is a weekday. */
  wordFirst = false

  readonly #word = new WordReader()
  #timeBegun = false

  /** False where the cell holds anything that no moment contains. */
  take(bytes: Uint8Array, start: number, end: number): boolean {
    this.#clear()
    if (end - start > longestCell) return false
    let i = start
    while (i < end) {
      const kind = kinds[bytes[i]!]!
      if (kind === digitKind) i = this.#takeNumber(bytes, i, end)
      else if (kind === letterKind) i = this.#takeWord(bytes, i, end)
      else if (kind === signKind) i = this.#takeSign(bytes, i, end)
      else if (kind === bracketKind) i = this.count >= 3 ? end : -1
      else i = kind === separatorKind ? this.#takeSeparator(bytes, i) : -1
      if (i < 0) return false
    }
    return this.count > 0
  }

  #clear(): void {
    this.count = 0
    this.month = 0
    this.halfDay = 0
    this.offset = Number.NaN
    this.scientific = false
    this.wordFirst = false
    this.#timeBegun = false
  }

  #takeSeparator(bytes: Uint8Array, at: number): number {
    if (bytes[at] === colon) this.#timeBegun = true
    return at + 1
  }

  #takeNumber(bytes: Uint8Array, at: number, end: number): number {
    const number = this.count
    if (number === mostNumbers) return -1
    let value = bytes[at]! - 0x30
    let i = at + 1
    for (; i < end; i++) {
      const digit = bytes[i]! - 0x30
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    this.values[number] = value
    this.digits[number] = i - at
    this.after[number] = i < end ? bytes[i]! : 0
    this.count = number + 1
    return i
  }

  /** A sign is a separator, a zone's, or a power's. */
  #takeSign(bytes: Uint8Array, at: number, end: number): number {
    if (this.count === 0) return -1
    const isMinus = bytes[at] === minus
    if (this.scientific) return isMinus ? -1 : at + 1
    if (isMinus && !this.#timeBegun) return at + 1
    this.offset = readOffset(bytes, at + 1, end) * (isMinus ? -1 : 1)
    return Number.isNaN(this.offset) ? -1 : end
  }

  #takeWord(bytes: Uint8Array, at: number, end: number): number {
    const space = spaceLength(bytes, at)
    if (space > 0) return at + space
    const word = this.#word
    const next = word.read(bytes, at, end)
    if (word.letters === 1) return this.#takeLetter(bytes, at, next, end)
    if (this.#isKnown(word)) return next
    if (this.count > 0 || this.wordFirst || word.letters > longestWeekday) return -1
    this.wordFirst = true
    return next
  }

  #isKnown({ letters, three, four }: WordReader): boolean {
    if (this.count >= 3 && letters === 2 && (four === am || four === pm)) {
      this.halfDay = four === am ? 1 : 2
      return true
    }
    const month = this.count <= 1 && letters >= 3 ? monthOfWord(three, four) : 0
    if (month > 0) {
      this.month = month
      return true
    }
    if (letters > 4) return false
    const offset = this.count >= 3 ? zoneOffsets.get(four) : undefined
    if (offset === undefined) return fillers.has(four)
    this.offset = offset
    return true
  }

  /** T before a time, Z for UTC, h for hours, e of a power, and what "p. m." begins with. */
  #takeLetter(bytes: Uint8Array, at: number, next: number, end: number): number {
    const letter = String.fromCharCode(bytes[at]! | 0x20)
    if (letter === 't' && (this.count === 3 || this.count === 1)) this.#timeBegun = true
    else if (letter === 'z' && this.count >= 2) this.offset = 0
    else if (letter === 'h' && this.count >= 3) this.after[this.count - 1] = colon
    else if (letter === 'e' && this.count === 2) this.scientific = true
    else if ((letter === 'a' || letter === 'p') && this.count >= 3) {
      this.halfDay = letter === 'a' ? 1 : 2
      return endOfHalfDay(bytes, next, end)
    } else return -1
    return next
  }
}

/** The place after ".m.", " m" or nothing at all. */
function endOfHalfDay(bytes: Uint8Array, start: number, end: number): number {
  let i = start
  while (i < end && (bytes[i] === dot || spaceLength(bytes, i) > 0)) {
    i += bytes[i] === dot ? 1 : spaceLength(bytes, i)
  }
  if (i === end) return end
  return (bytes[i]! | 0x20) === 0x6d ? i + 1 : -1
}

const minus = 0x2d
const dot = 0x2e
const colon = 0x3a
const am = packWord('am')
const pm = packWord('pm')

/** Words between day, month, year and time: "3 de febrero", "3rd", "1er", "um 12:05 Uhr". */
const fillers: ReadonlySet<number> = new Set(
  ['de', 'del', 'um', 'at', 'uhr', 'st', 'nd', 'rd', 'th', 'er', 'am', 'om', 'le', 'el'].map(
    packWord,
  ),
)

const separatorKind = 1
const digitKind = 2
const letterKind = 3
const signKind = 4
const bracketKind = 5

/** What each byte is in a moment; 0 where it is nothing. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return digitKind
  if (byte === 0x2b || byte === minus) return signKind
  if (byte === 0x28 || byte === 0x5b) return bracketKind
  if (byte >= 0x80 || /[a-z]/i.test(String.fromCharCode(byte))) return letterKind
  return ' .,/:'.includes(String.fromCharCode(byte)) ? separatorKind : 0
})
