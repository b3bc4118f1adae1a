import type { ByteHash } from '../reading/block-source.ts'
import { toHex } from './sha256.ts'

/** Fingerprints as a set keeps them: one after another, in chunks of a fixed number of entries. */
export interface Fingerprints {
  chunks: readonly Int32Array[]
  chunkBits: number
  wordsPerEntry: number
  size: number
}

/** More buckets would take more memory than they save time: 16 MB. */
const mostBucketBits = 22
const entriesPerBlock = 1024

/**
 * The digest of fingerprints, as docs/reference/recipients-digest.md specifies it: in ascending order,
 * hashed behind a heading. `order` is overwritten; it has room for as many numbers as there are entries. `hash`: a SHA-256
 * that has been fed nothing.
 */
export function digestFingerprints(
  fingerprints: Fingerprints,
  order: Uint32Array,
  hash: ByteHash,
): string {
  const { chunks, chunkBits, wordsPerEntry, size } = fingerprints
  hash.update(new TextEncoder().encode(`freigabe-recipients-1\n${size}\n`))
  const block = new DataView(new ArrayBuffer(4 * wordsPerEntry * entriesPerBlock))
  const inChunk = (1 << chunkBits) - 1
  const starts = intoBuckets(fingerprints, order)
  let filled = 0
  for (let bucket = 0; bucket < starts.length; bucket++) {
    const start = starts[bucket]!
    const end = bucket + 1 < starts.length ? starts[bucket + 1]! : size
    if (end - start > 1) sortBucket(fingerprints, order, start, end)
    for (let i = start; i < end; i++) {
      const chunk = chunks[order[i]! >>> chunkBits]!
      const at = (order[i]! & inChunk) * wordsPerEntry
      for (let word = 0; word < wordsPerEntry; word++, filled += 4) {
        block.setInt32(filled, chunk[at + word]!)
      }
      if (filled < block.byteLength) continue
      hash.update(new Uint8Array(block.buffer))
      filled = 0
    }
  }
  hash.update(new Uint8Array(block.buffer, 0, filled))
  return `r1-${toHex(hash.digest())}`
}

/** Puts the entries' numbers into `order`, counted out by their first bits; tells where each bucket starts. */
function intoBuckets(fingerprints: Fingerprints, order: Uint32Array): Uint32Array {
  const { chunks, chunkBits, wordsPerEntry, size } = fingerprints
  // Two to four entries in each.
  const bits = Math.min(Math.max(30 - Math.clz32(size), 1), mostBucketBits)
  const shift = 32 - bits
  const places = new Uint32Array(1 << bits)
  const inChunk = (1 << chunkBits) - 1
  for (let entry = 0; entry < size; entry++) {
    places[chunks[entry >>> chunkBits]![(entry & inChunk) * wordsPerEntry]! >>> shift]!++
  }
  for (let bucket = 1; bucket < places.length; bucket++) places[bucket]! += places[bucket - 1]!
  for (let entry = size - 1; entry >= 0; entry--) {
    const first = chunks[entry >>> chunkBits]![(entry & inChunk) * wordsPerEntry]!
    order[--places[first >>> shift]!] = entry
  }
  return places
}

/** Insertion sort. */
function sortBucket(fingerprints: Fingerprints, order: Uint32Array, start: number, end: number) {
  for (let i = start + 1; i < end; i++) {
    const entry = order[i]!
    let place = i
    while (place > start && isBefore(fingerprints, entry, order[place - 1]!)) {
      order[place] = order[place - 1]!
      place--
    }
    order[place] = entry
  }
}

function isBefore(
  { chunks, chunkBits, wordsPerEntry }: Fingerprints,
  one: number,
  other: number,
): boolean {
  const inChunk = (1 << chunkBits) - 1
  const oneChunk = chunks[one >>> chunkBits]!
  const otherChunk = chunks[other >>> chunkBits]!
  const oneAt = (one & inChunk) * wordsPerEntry
  const otherAt = (other & inChunk) * wordsPerEntry
  for (let word = 0; word < wordsPerEntry; word++) {
    const difference = (oneChunk[oneAt + word]! >>> 0) - (otherChunk[otherAt + word]! >>> 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
