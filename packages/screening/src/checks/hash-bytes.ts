/**
 * Two independent hashes of some bytes, 32 bits each: FNV-1a with the mixing steps of MurmurHash3.
 * Quick rather than safe from who looks for collisions; what must not be mistaken is known by its
 * SHA-256 elsewhere. The first alone decides whether a sample takes the bytes, so that the second
 * need not be made for most. `salt` makes other hashes of the same bytes. Given as signed numbers,
 * for which V8 needs no memory.
 */
export function firstHash(bytes: Uint8Array, start: number, end: number, salt = 0): number {
  let hash = 0x811c9dc5 ^ salt
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return mixed(hash)
}

export function secondHash(bytes: Uint8Array, start: number, end: number, salt = 0): number {
  let hash = 0x050c5d1f + salt
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x5bd1e995)
  return mixed(hash ^ (end - start))
}

/** Both as one number of 53 bits. */
export function rankOf(first: number, second: number): number {
  return (first >>> 0) * 2 ** 21 + (second >>> 11)
}

function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}
