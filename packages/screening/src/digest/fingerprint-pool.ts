/** Words of a fingerprint. */
export const fingerprintWords = 4
const chunkBits = 16
const placeMask = (1 << chunkBits) - 1

/** Fingerprints that follow each other in memory: how many, and the number of the first. */
export interface FingerprintChunk {
  words: Int32Array
  first: number
  count: number
}

/** The fingerprints of a set in the order in which they came, in chunks that are never copied. */
export class FingerprintPool {
  readonly #chunks: Int32Array[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Adds the fingerprint whose words begin at `from`. */
  add(hash: Int32Array, from: number): void {
    const number = this.#size++
    if ((number & placeMask) === 0) this.#chunks.push(new Int32Array(fingerprintWords << chunkBits))
    const chunk = this.#chunks[number >>> chunkBits]!
    const at = placeOf(number)
    chunk[at] = hash[from]!
    chunk[at + 1] = hash[from + 1]!
    chunk[at + 2] = hash[from + 2]!
    chunk[at + 3] = hash[from + 3]!
  }

  /** Whether the fingerprint with this number is the one whose words begin at `from`. */
  holds(number: number, hash: Int32Array, from: number): boolean {
    const chunk = this.#chunks[number >>> chunkBits]!
    const at = placeOf(number)
    return (
      chunk[at + 1] === hash[from + 1] &&
      chunk[at] === hash[from] &&
      chunk[at + 2] === hash[from + 2] &&
      chunk[at + 3] === hash[from + 3]
    )
  }

  /** All fingerprints, chunk by chunk. */
  *chunks(): Generator<FingerprintChunk> {
    for (const [i, words] of this.#chunks.entries()) {
      const first = i << chunkBits
      yield { words, first, count: Math.min(this.#size - first, 1 << chunkBits) }
    }
  }
}

function placeOf(number: number): number {
  return (number & placeMask) * fingerprintWords
}
