import type { ByteHash } from '../reading/block-source.ts'
import { digestFingerprints } from './digest-fingerprints.ts'
import { FingerprintPart, partBits } from './fingerprint-part.ts'
import { FingerprintPool } from './fingerprint-pool.ts'
import { Sha256 } from './sha256.ts'

/**
 * The distinct recipients of a file, known by fingerprint only: no address is kept. A recipient is
 * known by the first four words (128 bits) of the SHA-256 of its address. Two different addresses are
 * taken for one with odds of n²/2¹²⁹ (ten million: 1 in 10²⁴).
 *
 * The set is kept in parts by the first bits of the fingerprint, so that it is nearly in order, and
 * each part is small enough for the processor's cache and for short numbers. Memory: 16 bytes for
 * each recipient and 3 to 6 to find it by.
 */
export class RecipientSet {
  readonly #pool = new FingerprintPool()
  readonly #parts: (FingerprintPart | undefined)[] = new Array(1 << partBits).fill(undefined)
  /** Unknown to whoever writes a file, so that nobody can choose addresses that are slow to look up. */
  readonly #seed = crypto.getRandomValues(new Int32Array(1))[0]!
  #closed = false
  #size = 0
  /** What was looked at ahead: a look whose answer goes nowhere is left out by the compiler. */
  readonly #seen = new Uint32Array(1)

  get size(): number {
    return this.#size
  }

  /** Whether the recipient with this SHA-256, given as words, was added. */
  has(hash: Int32Array): boolean {
    return this.#parts[hash[0]! >>> (32 - partBits)]?.has(hash, 0) ?? false
  }

  /** Adds the recipient with this SHA-256, given as words from `from` on; tells whether it was new. */
  add(hash: Int32Array, from = 0): boolean {
    if (this.#closed) throw new Error('The digest of this set has been taken.')
    const number = hash[from]! >>> (32 - partBits)
    const isNew = (this.#parts[number] ?? this.#begin(number)).add(hash, from)
    if (isNew) this.#size++
    return isNew
  }

  /**
   * Looks at where `count` recipients that are about to be added would stand, whose hashes follow each
   * other every `stride` words: their memory is then at hand, where one by one each would be waited for.
   */
  prepare(hashes: Int32Array, count: number, stride: number): void {
    let seen = 0
    for (let from = 0; from < count * stride; from += stride) {
      seen ^= this.#parts[hashes[from]! >>> (32 - partBits)]?.peek(hashes[from + 1]!) ?? 0
    }
    this.#seen[0] = seen
  }

  #begin(number: number): FingerprintPart {
    const part = new FingerprintPart(this.#pool, this.#seed)
    this.#parts[number] = part
    return part
  }

  /** The digest of the recipients; `hash`: a SHA-256 that has been fed nothing. Closes the set. */
  digest(hash: ByteHash = new Sha256()): string {
    this.#closed = true
    return digestFingerprints(this.#parts, this.#size, hash)
  }
}
