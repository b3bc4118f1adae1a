import type { ByteHash } from '../reading/block-source.ts'
import { digestFingerprints } from './digest-fingerprints.ts'
import { Sha256 } from './sha256.ts'

/** A recipient is known by the first five words (160 bits) of the SHA-256 of its address. */
const wordsPerEntry = 5
const chunkBits = 16
const entriesPerChunk = 1 << chunkBits
const fullness = 0.75

/**
 * The distinct recipients of a file, known by fingerprint only: no address is kept.
 *
 * Fingerprints lie one after another in chunks that are never copied; `#slots` finds them by open
 * addressing. A slot holds an entry's number plus one in its low bits, zero when empty, and in the
 * bits left over a piece of the fingerprint, so that most strangers are told apart without a look
 * at the chunk. Memory: 20 bytes for each recipient and 5 to 11 for its slots.
 *
 * Two different addresses are taken for one with odds of n²/2¹⁶¹ (ten million: 1 in 10³⁴).
 */
export class RecipientSet {
  readonly #chunks: Int32Array[] = []
  #slots = new Uint32Array(1 << 12)
  #numberBits = 12
  #size = 0
  #closed = false

  get size(): number {
    return this.#size
  }

  /** Whether the recipient with this SHA-256, given as words, was added. */
  has(hash: Int32Array): boolean {
    const mask = this.#slots.length - 1
    const numberMask = 2 ** this.#numberBits - 1
    const tag = this.#tagOf(hash[1]!)
    let slot = hash[0]! & mask
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      if ((held & ~numberMask) === tag && this.#holds((held & numberMask) - 1, hash)) return true
      slot = (slot + 1) & mask
    }
    return false
  }

  /** Adds the recipient with this SHA-256, given as words; tells whether it was new. */
  add(hash: Int32Array): boolean {
    if (this.#closed) throw new Error('The digest of this set has been taken.')
    const mask = this.#slots.length - 1
    const numberMask = 2 ** this.#numberBits - 1
    const tag = this.#tagOf(hash[1]!)
    let slot = hash[0]! & mask
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      if ((held & ~numberMask) === tag && this.#holds((held & numberMask) - 1, hash)) return false
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = (tag | (this.#size + 1)) >>> 0
    this.#append(hash)
    if (this.#size > this.#slots.length * fullness) this.#grow()
    return true
  }

  /** The digest of the recipients; `hash`: a SHA-256 that has been fed nothing. Closes the set, because sorting borrows the memory of the slots. */
  digest(hash: ByteHash = new Sha256()): string {
    this.#closed = true
    const chunks = this.#chunks
    const fingerprints = { chunks, chunkBits, wordsPerEntry, size: this.#size }
    return digestFingerprints(fingerprints, this.#slots, hash)
  }

  #append(hash: Int32Array): void {
    const at = this.#size & (entriesPerChunk - 1)
    if (at === 0) this.#chunks.push(new Int32Array(entriesPerChunk * wordsPerEntry))
    const chunk = this.#chunks[this.#chunks.length - 1]!
    for (let word = 0; word < wordsPerEntry; word++) {
      chunk[at * wordsPerEntry + word] = hash[word]!
    }
    this.#size++
  }

  #holds(entry: number, hash: Int32Array): boolean {
    const chunk = this.#chunks[entry >>> chunkBits]!
    const at = (entry & (entriesPerChunk - 1)) * wordsPerEntry
    for (let word = 0; word < wordsPerEntry; word++) {
      if (chunk[at + word] !== hash[word]) return false
    }
    return true
  }

  #word(entry: number, word: number): number {
    const chunk = this.#chunks[entry >>> chunkBits]!
    return chunk[(entry & (entriesPerChunk - 1)) * wordsPerEntry + word]! >>> 0
  }

  #tagOf(word: number): number {
    return (word >>> this.#numberBits) << this.#numberBits
  }

  /** Doubles the slots. The old ones go first, so that both never stand side by side. */
  #grow(): void {
    const length = this.#slots.length * 2
    this.#slots = new Uint32Array(0)
    this.#slots = new Uint32Array(length)
    this.#numberBits++
    for (let entry = 0; entry < this.#size; entry++) {
      let slot = this.#word(entry, 0) & (length - 1)
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (length - 1)
      this.#slots[slot] = (this.#tagOf(this.#word(entry, 1)) | (entry + 1)) >>> 0
    }
  }
}
