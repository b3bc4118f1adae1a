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
  let room = new Int32Array(0)
  for (const part of parts) {
    if (part === undefined) continue
    const words = part.size * fingerprintWords
    if (words > room.length) room = new Int32Array(words + (words >>> 2))
    part.copy(room)
    hash.update(inOrder(room, part.size))
  }
  return `r1-${toHex(hash.digest())}`
}

/** The bytes of fingerprints that begin with the same `partBits` bits, ascending. */
function inOrder(fingerprints: Int32Array, size: number): Uint8Array {
  const order = intoBuckets(fingerprints, size)
  // Neighbours are in order but for those of one bucket, which are few.
  for (let i = 1; i < size; i++) {
    const entry = order[i]!
    let place = i
    while (place > 0 && isBefore(fingerprints, entry, order[place - 1]!)) {
      order[place] = order[place - 1]!
      place--
    }
    order[place] = entry
  }
  const bytes = new DataView(new ArrayBuffer(size * fingerprintWords * 4))
  for (let i = 0, to = 0; i < size; i++) {
    const at = order[i]! * fingerprintWords
    for (let word = 0; word < fingerprintWords; word++, to += 4) {
      bytes.setInt32(to, fingerprints[at + word]!)
    }
  }
  return new Uint8Array(bytes.buffer)
}

/** The numbers of the fingerprints, counted out by the bits that follow those they share. */
function intoBuckets(fingerprints: Int32Array, size: number): Uint32Array {
  const bits = Math.min(Math.max(31 - Math.clz32(size), 1), 32 - partBits)
  const bucketOf = (entry: number) =>
    (fingerprints[entry * fingerprintWords]! << partBits) >>> (32 - bits)
  const places = new Uint32Array(1 << bits)
  for (let entry = 0; entry < size; entry++) places[bucketOf(entry)]!++
  for (let bucket = 1; bucket < places.length; bucket++) places[bucket]! += places[bucket - 1]!
  const order = new Uint32Array(size)
  for (let entry = size - 1; entry >= 0; entry--) order[--places[bucketOf(entry)]!] = entry
  return order
}

function isBefore(fingerprints: Int32Array, one: number, other: number): boolean {
  for (let word = 0; word < fingerprintWords; word++) {
    const first = fingerprints[one * fingerprintWords + word]! >>> 0
    const second = fingerprints[other * fingerprintWords + word]! >>> 0
    if (first !== second) return first < second
  }
  return false
}
