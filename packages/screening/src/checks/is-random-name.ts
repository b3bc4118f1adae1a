import { letterPairs } from '../lists/letter-pairs.gen.ts'

/**
 * Bits for each letter from which letters follow each other as in no name. Drawn letters have 6 and
 * more in most cases; of real names, nicknames and abbreviations 1 in 100 has so many.
 */
const unusual = 5.3
/** Fewer letters in a row may be initials or a number plate. */
const leastLetters = 7
/** Letters and digits that take turns so often, in a name at least so long, are no year of birth. */
const leastTurns = 4
const leastLength = 8

/**
 * Whether the name before the @ looks drawn by a program: letters in an order that no family of
 * languages knows, or letters and digits mixed. Programs that draw syllables are not found out.
 */
export function isRandomName(bytes: Uint8Array, at: number): boolean {
  let start = 0
  let turns = 0
  let length = 0
  let last: 'letter' | 'digit' | null = null
  for (let i = 0; i < at; i++) {
    const byte = bytes[i]!
    if (byte === plus) break
    const kind = isLetter(byte) ? 'letter' : isDigit(byte) ? 'digit' : null
    if (kind !== null) length++
    if (kind !== null && last !== null && kind !== last) turns++
    last = kind ?? last
    if (kind === 'letter') continue
    if (areUnusual(bytes, start, i)) return true
    start = i + 1
  }
  if (turns >= leastTurns && length >= leastLength) return !readsAsWord(bytes, at)
  return areUnusual(bytes, start, at)
}

/** People write `sh4d0wr3ap3r`: digits that look like letters, in a word that reads like one. */
function readsAsWord(bytes: Uint8Array, at: number): boolean {
  const word: number[] = []
  for (let i = 0; i < at && bytes[i] !== plus; i++) {
    const byte = bytes[i]!
    if (isLetter(byte)) word.push(byte)
    else if (isDigit(byte)) word.push(letterOf[byte - 0x30]!)
  }
  return !word.includes(0) && !areUnusual(Uint8Array.from(word), 0, word.length)
}

/** The letters that 0 to 9 stand for; zero for those that stand for none. */
const letterOf = Array.from('oi.eas.t..', (letter) => (letter === '.' ? 0 : letter.charCodeAt(0)))

function areUnusual(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < leastLetters) return false
  for (let i = start; i < end; i++) if (!isLetter(bytes[i]!)) return false
  for (const family of families) if (bitsIn(family, bytes, start, end) <= unusual) return false
  return true
}

const edge = 26
const letters = 27

/** Bits for each letter, the step to the end of the name among them. */
function bitsIn(family: Uint8Array, bytes: Uint8Array, start: number, end: number): number {
  let quarters = 0
  let last = edge
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! - 0x61
    quarters += family[last * letters + letter]!
    last = letter
  }
  return (quarters + family[last * letters + edge]!) / 4 / (end - start + 1)
}

const families = Object.values(letterPairs).map((levels) =>
  Uint8Array.from(levels, (level) => {
    const code = level.charCodeAt(0)
    return code >= 0x61 ? code - 0x61 + 26 : code - 0x41
  }),
)

const plus = 0x2b

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
