import { normaliseAddress } from '../address/parse-address.ts'
import type { ByteHash } from '../reading/block-source.ts'
import { digestFingerprints } from './digest-fingerprints.ts'
import { FingerprintPool, FingerprintSlots } from './fingerprints.ts'
import { Sha256, sha256Words } from './sha256.ts'

/**
 * The distinct recipients of a file, known by fingerprint only: no address is kept. A recipient is known by
 * the first four words (128 bits) of the SHA-256 of its address. Two different addresses are confused with a
 * probability of n²/2¹²⁹ (ten million: 1 in 10²⁴). Memory: 16 bytes for each recipient and 5 to 8 to find it
 * by.
 */
export class RecipientSet {
  readonly #pool = new FingerprintPool()
  readonly #slots = new FingerprintSlots(this.#pool)
  #closed = false

  get size(): number {
    return this.#pool.size
  }

  /** Whether the recipient with this SHA-256, given as words, was added. */
  has(hash: Int32Array): boolean {
    return this.#slots.find(hash, 0) < 0
  }

  /** Adds the recipient with this SHA-256, given as words from `from` on; returns whether it was new. */
  add(hash: Int32Array, from = 0): boolean {
    if (this.#closed) throw new Error('The digest of this set has been taken.')
    const slot = this.#slots.find(hash, from)
    if (slot < 0) return false
    this.#pool.add(hash, from)
    this.#slots.take(slot, hash[from + 2]!)
    return true
  }

  /** Prepares to add `count` recipients, whose hashes follow each other every `stride` words. */
  prepare(hashes: Int32Array, count: number, stride: number): void {
    this.#slots.lookAhead(hashes, 0, count * stride, stride)
  }

  /** The digest of the recipients; `hash`: a SHA-256 with no input yet. Closes the set. */
  digest(hash: ByteHash = new Sha256()): string {
    if (this.#closed) throw new Error('The digest of this set has been taken.')
    this.#closed = true
    return digestFingerprints(this.#pool, this.#slots.close(), hash)
  }
}

/**
 * The digest of a set of recipients, for a caller that has the addresses: the same for any order, spelling
 * and repetition. Addresses that cannot be mailed are left out. Specified with test vectors in
 * docs/reference/recipients-digest.md.
 */
export function digestRecipients(addresses: Iterable<string>): string {
  const recipients = new RecipientSet()
  const encoder = new TextEncoder()
  for (const address of addresses) {
    const normalised = normaliseAddress(address)
    if (normalised === null) continue
    const bytes = encoder.encode(normalised)
    recipients.add(sha256Words(bytes, bytes.length))
  }
  return recipients.digest()
}
