/** Words of a fingerprint. */
export const fingerprintWords = 4
/** Fingerprints that a part of a set takes from the pool at a time. */
export const blockBits = 5

const blockWords = fingerprintWords << blockBits
const chunkBits = 11

/** Room for the fingerprints of a set, given out in small blocks of chunks that are never copied. */
export class FingerprintPool {
  readonly #chunks: Int32Array[] = []
  #blocks = 0

  /** The number of a block that nobody has yet. */
  take(): number {
    const block = this.#blocks++
    if (block >>> chunkBits === this.#chunks.length) {
      this.#chunks.push(new Int32Array(blockWords << chunkBits))
    }
    return block
  }

  chunk(block: number): Int32Array {
    return this.#chunks[block >>> chunkBits]!
  }

  /** Where the block begins in its chunk. */
  start(block: number): number {
    return (block & ((1 << chunkBits) - 1)) * blockWords
  }
}
