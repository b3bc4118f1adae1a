import type { ByteHash } from '../reading/block-source.ts'
import { type FingerprintPool, fingerprintWords } from './fingerprints.ts'
import { toHex } from './sha256.ts'

/**
 * Fingerprints that begin with the same bits are sorted together: few enough to stay in the processor's
 * cache.
 */
const partBits = 12
const parts = 1 << partBits

/**
 * The digest of fingerprints, as docs/reference/recipients-digest.md specifies it: in ascending order, hashed
 * behind a heading. `room`: words in which they are sorted, as many at a time as fit. `hash`: a SHA-256 with
 * no input yet.
 */
export function digestFingerprints(
  pool: FingerprintPool,
  room: Int32Array,
  hash: ByteHash,
): string {
  hash.update(new TextEncoder().encode(`freigabe-recipients-1\n${pool.size}\n`))
  const sizes = countParts(pool)
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  const sorter = new PartSorter(largest)
  const mostAtOnce = Math.max(largest, Math.floor(room.length / fingerprintWords))
  const gathered =
    mostAtOnce * fingerprintWords > room.length
      ? new Int32Array(mostAtOnce * fingerprintWords)
      : room
  for (let from = 0; from < parts; ) {
    const to = lastThatFits(sizes, from, mostAtOnce)
    gather(pool, sizes, from, to, gathered)
    for (let start = 0; from < to; from++) {
      const end = start + sizes[from]! * fingerprintWords
      if (end > start) hash.update(sorter.inOrder(gathered.subarray(start, end)))
      start = end
    }
  }
  return `r1-${toHex(hash.digest())}`
}

function countParts(pool: FingerprintPool): Uint32Array {
  const sizes = new Uint32Array(parts)
  for (const { words, count } of pool.chunks()) {
    for (let i = 0; i < count; i++) sizes[partOf(words[i * fingerprintWords]!)]!++
  }
  return sizes
}

function partOf(firstWord: number): number {
  return firstWord >>> (32 - partBits)
}

/** The part to stop before, so that the parts from `from` on have at most this many fingerprints. */
function lastThatFits(sizes: Uint32Array, from: number, most: number): number {
  let to = from
  for (let sum = 0; to < parts && sum + sizes[to]! <= most; to++) sum += sizes[to]!
  return to
}

/** Copies the fingerprints of some parts, one part after another. */
function gather(
  pool: FingerprintPool,
  sizes: Uint32Array,
  from: number,
  to: number,
  into: Int32Array,
): void {
  const places = new Uint32Array(parts)
  for (let part = from + 1; part < to; part++) {
    places[part] = places[part - 1]! + sizes[part - 1]! * fingerprintWords
  }
  for (const { words, count } of pool.chunks()) {
    for (let at = 0; at < count * fingerprintWords; at += fingerprintWords) {
      const part = partOf(words[at]!)
      if (part < from || part >= to) continue
      const place = places[part]!
      places[part] = place + fingerprintWords
      into[place] = words[at]!
      into[place + 1] = words[at + 1]!
      into[place + 2] = words[at + 2]!
      into[place + 3] = words[at + 3]!
    }
  }
}

/**
 * Sorts one part after another in the same room: thousands of rooms would fill the memory before any is
 * collected.
 */
class PartSorter {
  readonly #order: Uint32Array
  readonly #places: Uint32Array
  readonly #bytes: DataView
  #fingerprints: Int32Array = new Int32Array(0)

  /** `most`: how many fingerprints the largest part has. */
  constructor(most: number) {
    this.#order = new Uint32Array(most)
    this.#places = new Uint32Array(1 << bucketBits(most))
    this.#bytes = new DataView(new ArrayBuffer(most * fingerprintWords * 4))
  }

  /** The bytes of the fingerprints of a part, ascending, until the next part is sorted. */
  inOrder(fingerprints: Int32Array): Uint8Array {
    const size = fingerprints.length / fingerprintWords
    this.#fingerprints = fingerprints
    this.#intoBuckets(size)
    this.#sortNeighbours(size)
    const bytes = this.#bytes
    for (let i = 0, to = 0; i < size; i++) {
      const at = this.#order[i]! * fingerprintWords
      for (let word = 0; word < fingerprintWords; word++, to += 4) {
        bytes.setInt32(to, this.#fingerprints[at + word]!)
      }
    }
    return new Uint8Array(bytes.buffer, 0, size * fingerprintWords * 4)
  }

  /** Sorts the fingerprints' numbers into buckets by the bits after the shared ones. */
  #intoBuckets(size: number): void {
    const bits = bucketBits(size)
    const places = this.#places.subarray(0, 1 << bits).fill(0)
    for (let entry = 0; entry < size; entry++) places[this.#bucketOf(entry, bits)]!++
    for (let bucket = 1; bucket < places.length; bucket++) places[bucket]! += places[bucket - 1]!
    for (let entry = size - 1; entry >= 0; entry--) {
      this.#order[--places[this.#bucketOf(entry, bits)]!] = entry
    }
  }

  #bucketOf(entry: number, bits: number): number {
    return (this.#fingerprints[entry * fingerprintWords]! << partBits) >>> (32 - bits)
  }

  /** Insertion sort: all are in order except within a bucket, and buckets are small. */
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

/** Enough bits for roughly one bucket for each of `size` fingerprints. */
function bucketBits(size: number): number {
  return Math.min(Math.max(31 - Math.clz32(size), 1), 32 - partBits)
}

function isBefore(fingerprints: Int32Array, one: number, other: number): boolean {
  for (let word = 0; word < fingerprintWords; word++) {
    const first = fingerprints[one * fingerprintWords + word]! >>> 0
    const second = fingerprints[other * fingerprintWords + word]! >>> 0
    if (first !== second) return first < second
  }
  return false
}
