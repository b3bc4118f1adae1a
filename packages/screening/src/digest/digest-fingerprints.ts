import type { ByteHash } from '../reading/block-source.ts'
import { type FingerprintPart, partBits } from './fingerprint-part.ts'
import { fingerprintWords } from './fingerprint-pool.ts'
import { toHex } from './sha256.ts'

/**
 * The digest of fingerprints, as docs/reference/recipients-digest.md specifies it: in ascending order,
 * hashed behind a heading. The parts follow each other in that order; within each it is made here.
 * `hash`: a SHA-256 that has been fed nothing.
 */
export function digestFingerprints(
  parts: readonly (FingerprintPart | undefined)[],
  size: number,
  hash: ByteHash,
): string {
  hash.update(new TextEncoder().encode(`freigabe-recipients-1\n${size}\n`))
  const largest = parts.reduce((most, part) => Math.max(most, part?.size ?? 0), 0)
  const sorter = new PartSorter(largest)
  for (const part of parts) if (part !== undefined) hash.update(sorter.inOrder(part))
  return `r1-${toHex(hash.digest())}`
}

/** Sorts one part after another in the same room: thousands of rooms would fill the memory before anybody clears it. */
class PartSorter {
  readonly #fingerprints: Int32Array
  readonly #order: Uint32Array
  readonly #bytes: DataView

  /** `most`: how many fingerprints the largest part has. */
  constructor(most: number) {
    this.#fingerprints = new Int32Array(most * fingerprintWords)
    this.#order = new Uint32Array(most)
    this.#bytes = new DataView(new ArrayBuffer(most * fingerprintWords * 4))
  }

  /** The bytes of its fingerprints, ascending, until the next part is sorted. */
  inOrder(part: FingerprintPart): Uint8Array {
    part.copy(this.#fingerprints)
    this.#intoBuckets(part.size)
    this.#sortNeighbours(part.size)
    const bytes = this.#bytes
    for (let i = 0, to = 0; i < part.size; i++) {
      const at = this.#order[i]! * fingerprintWords
      for (let word = 0; word < fingerprintWords; word++, to += 4) {
        bytes.setInt32(to, this.#fingerprints[at + word]!)
      }
    }
    return new Uint8Array(bytes.buffer, 0, part.size * fingerprintWords * 4)
  }

  /** Counts the numbers of the fingerprints out by the bits that follow those they share. */
  #intoBuckets(size: number): void {
    const bits = Math.min(Math.max(31 - Math.clz32(size), 1), 32 - partBits)
    const places = new Uint32Array(1 << bits)
    for (let entry = 0; entry < size; entry++) places[this.#bucketOf(entry, bits)]!++
    for (let bucket = 1; bucket < places.length; bucket++) places[bucket]! += places[bucket - 1]!
    for (let entry = size - 1; entry >= 0; entry--) {
      this.#order[--places[this.#bucketOf(entry, bits)]!] = entry
    }
  }

  #bucketOf(entry: number, bits: number): number {
    return (this.#fingerprints[entry * fingerprintWords]! << partBits) >>> (32 - bits)
  }

  /** Insertion sort: all are in order but those of one bucket, which are few. */
  #sortNeighbours(size: number): void {
    const order = this.#order
    for (let i = 1; i < size; i++) {
      const entry = order[i]!
      let place = i
      while (place > 0 && isBefore(this.#fingerprints, entry, order[place - 1]!)) {
        order[place] = order[place - 1]!
        place--
      }
      order[place] = entry
    }
  }
}

function isBefore(fingerprints: Int32Array, one: number, other: number): boolean {
  for (let word = 0; word < fingerprintWords; word++) {
    const first = fingerprints[one * fingerprintWords + word]! >>> 0
    const second = fingerprints[other * fingerprintWords + word]! >>> 0
    if (first !== second) return first < second
  }
  return false
}
