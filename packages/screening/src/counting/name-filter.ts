import type { ReadAddress } from '../recipient-sink.ts'

const plus = 0x2b
const lettersCompared = 4
const bitsMask = (1 << 15) - 1

/** What `beginningOf` returns for a name that is too short. */
const tooShort = -1

/**
 * Tells in nanoseconds which names before the @ can be in a list at all, so that only those few become
 * strings and are looked up: names that begin like one in the list, and names too short to tell.
 */
export class NameFilter {
  readonly #bits = new Uint32Array((bitsMask + 1) / 32)

  /** `names`: in lower case, or how they begin; anything after the fourth character is ignored. */
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

  /** `beginning`: what `beginningOf` returns for the address. */
  passes(beginning: number): boolean {
    if (beginning === tooShort) return true
    return ((this.#bits[beginning >>> 5]! >>> (beginning & 31)) & 1) === 1
  }
}

/**
 * How the name before the @ begins, as one number that every filter accepts. Dots, hyphens and underscores
 * are skipped, as is anything after a plus.
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

/** Each letter has a number, digits share the rest up to 31, everything else is zero. */
const letterCode = new Uint8Array(256)
for (let letter = 0; letter < 26; letter++) letterCode[0x61 + letter] = letter + 1
for (let digit = 0; digit < 10; digit++) letterCode[0x30 + digit] = 27 + (digit >> 1)
