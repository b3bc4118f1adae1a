import type { ReadAddress } from '../recipient-sink.ts'

const plus = 0x2b
const lettersCompared = 4
const bitsMask = (1 << 15) - 1

/** What `beginningOf` says of a name that is too short. */
const tooShort = -1

/**
 * Tells in nanoseconds which names before the @ can be in a list at all, so that only those few are
 * made into strings and looked at in earnest: the ones that begin like one in the list, and those too
 * short to tell.
 */
export class NameFilter {
  readonly #bits = new Uint32Array((bitsMask + 1) / 32)

  /** `names`: in lower case, or how they begin; what follows the fourth character does not count. */
  constructor(names: Iterable<string>) {
    const encoder = new TextEncoder()
    for (const name of names) {
      const letters = encoder.encode(name.replace(/[._-]/g, '')).subarray(0, lettersCompared)
      let key = 0
      for (const letter of letters) key = (key << 5) | letterCode[letter]!
      const bit = bitOf(key)
      this.#bits[bit >>> 5]! |= 1 << (bit & 31)
    }
  }

  /** `beginning`: what `beginningOf` says of the address. */
  passes(beginning: number): boolean {
    if (beginning === tooShort) return true
    return ((this.#bits[beginning >>> 5]! >>> (beginning & 31)) & 1) === 1
  }
}

/**
 * How the name before the @ begins, as a number for all filters to ask by. Dots, hyphens and
 * underscores are skipped, and what follows a plus.
 */
export function beginningOf({ bytes, at }: ReadAddress): number {
  let key = 0
  let letters = 0
  for (let i = 0; i < at && letters < lettersCompared; i++) {
    const byte = bytes[i]!
    if (byte === plus && i > 0) break
    if (byte === 0x2d || byte === 0x2e || byte === 0x5f) continue
    key = (key << 5) | letterCode[byte]!
    letters++
  }
  return letters < lettersCompared ? tooShort : bitOf(key)
}

function bitOf(key: number): number {
  return (key ^ (key >>> 11)) & bitsMask
}

/** Letters have a number each, digits share what is left of 31, all else is zero. */
const letterCode = new Uint8Array(256)
for (let letter = 0; letter < 26; letter++) letterCode[0x61 + letter] = letter + 1
for (let digit = 0; digit < 10; digit++) letterCode[0x30 + digit] = 27 + (digit >> 1)
