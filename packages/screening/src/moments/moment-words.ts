/** Reads a word as numbers of five bits a letter, ignoring case and accents. */
export class WordReader {
  /** The first four letters, packed, and the first three. */
  four = 0
  three = 0
  letters = 0

  /** Reads from `bytes[at]`, in UTF-8 or a western code page; returns the place after the word. */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.four = 0
    this.three = 0
    this.letters = 0
    let i = at
    for (; i < end; i++) {
      const byte = bytes[i]!
      const letter = byte | 0x20
      if (letter >= 0x61 && letter <= 0x7a) this.#add(letter)
      else if (byte < 0x80 || spaceLength(bytes, i) > 0) break
      else {
        this.#add(unaccented(bytes, i))
        if (byte >= 0xc2 && byte <= 0xdf && isContinuation(bytes[i + 1])) i++
      }
    }
    return i
  }

  #add(letter: number): void {
    this.letters++
    if (this.letters <= 4) this.four = this.four * 32 + (letter & 31)
    if (this.letters <= 3) this.three = this.four
  }
}

/** Length in bytes of the space here, or 0: a no-break space may separate a time from its p.m. */
export function spaceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === 0x20 || byte === 0xa0) return 1
  if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2
  const general = byte === 0xe2 && bytes[at + 1] === 0x80
  return general && (bytes[at + 2] === 0xaf || bytes[at + 2] === 0x89) ? 3 : 0
}

/** The letters from À to ß without accents; those from à to ÿ are the same, 32 places on. */
const latinLetters = 'aaaaaaaceeeeiiiidnoooooxouuuuyts'

function unaccented(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!
  const next = bytes[at + 1]
  if (byte === 0xc5 && (next === 0xb9 || next === 0xba)) return 0x7a
  const code = byte === 0xc3 && isContinuation(next) ? 0xc0 + (next! & 0x3f) : byte
  return code >= 0xc0 ? latinLetters.charCodeAt(code & 0x1f) : 0
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}

/** The first letters of the months in German, English, French, Spanish, Italian, Dutch and Polish. */
const months = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fev', 'lut'],
  ['mar', 'mrz', 'mae', 'maa', 'mrt'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'giu', 'cze'],
  ['jul', 'lug', 'lip'],
  ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
]

const monthsByStart = new Map<number, number>(
  months.flatMap((starts, i) => starts.map((start) => [packWord(start), i + 1] as const)),
)
const juin = packWord('juin')
const juil = packWord('juil')

/**
 * The month that a word of at least three letters names, from 1, or 0. `three` and `four`: its first letters,
 * packed. French June and July differ only at the fourth.
 */
export function monthOfWord(three: number, four: number): number {
  if (four === juin) return 6
  if (four === juil) return 7
  return monthsByStart.get(three) ?? 0
}

/** Minutes east of UTC of the zones that exports name after a time, by packed word. */
export const zoneOffsets: ReadonlyMap<number, number> = new Map(
  Object.entries({
    ...{ z: 0, utc: 0, gmt: 0, wet: 0, bst: 60, west: 60, cet: 60, mez: 60, cest: 120, mesz: 120 },
    ...{ eet: 120, eest: 180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360 },
    ...{ pst: -480, pdt: -420 },
  }).map(([name, minutes]) => [packWord(name), minutes]),
)

/**
 * Reads what follows a zone's sign (`+01:00`, `+0100`, `+01`, `+1`) as minutes; NaN where it is not a zone.
 */
export function readOffset(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  let digits = 0
  for (let i = start; i < end && digits < 5; i++) {
    const digit = bytes[i]! - 0x30
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
    } else if (bytes[i] !== 0x3a || digits !== 2) break
  }
  if (digits === 1 || digits === 2) return value <= 14 ? value * 60 : Number.NaN
  if (digits !== 4 || value > 1400 || value % 100 > 59) return Number.NaN
  return Math.floor(value / 100) * 60 + (value % 100)
}

/** A word of up to four letters as a number of five bits a letter, as `WordReader` reads it. */
export function packWord(word: string): number {
  return [...word].reduce((packed, letter) => packed * 32 + (letter.charCodeAt(0) & 31), 0)
}
