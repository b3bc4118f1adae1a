import { idInto, isId } from './bytes.ts'
import { isReferenced, namesAt } from './group-record.ts'

/** A name that is looked for: an id, or a reference of a platform's. */
export class WantedName {
  /** Before whose it is has been mixed into it. */
  hash = 0
  readonly #seed: number
  #isId = false
  #length = 0
  readonly #bytes = new Uint8Array(256)

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Says false where nothing can have such a name. */
  read(text: string): boolean {
    this.#isId = isId(text)
    if (this.#isId) return this.#readId(text)
    const { length } = text
    if (length > longestName) return false
    let hash = this.#seed
    let all = 0
    for (let place = 0; place < length; place += 1) {
      const code = text.charCodeAt(place)
      all |= code
      hash = Math.imul(hash ^ code, prime)
      this.#bytes[place] = code
    }
    this.hash = hash
    this.#length = length
    return all <= 0x7f
  }

  /** The id that a record begins with. */
  readIdOf(record: Uint8Array): void {
    this.#isId = true
    this.#bytes.set(record.subarray(namesAt.id, namesAt.id + idBytes))
    this.hash = hashOfBytes(this.#bytes, 0, idBytes, this.#seed)
  }

  /** Whether the record that begins at a place has this name. */
  isOf(bytes: Uint8Array, start: number): boolean {
    if (this.#isId) return this.#equals(bytes, start + namesAt.id, idBytes)
    const at = start + namesAt.reference
    const length = this.#length
    return isReferenced(bytes, start) && bytes[at] === length && this.#equals(bytes, at + 1, length)
  }

  #readId(text: string): boolean {
    idInto(this.#bytes, 0, text)
    this.hash = hashOfBytes(this.#bytes, 0, idBytes, this.#seed)
    return true
  }

  #equals(bytes: Uint8Array, at: number, length: number): boolean {
    const wanted = this.#bytes
    for (let place = 0; place < length; place += 1) {
      if (bytes[at + place] !== wanted[place]) return false
    }
    return true
  }
}

export const longestName = 255
const idBytes = 16
const prime = 0x01000193

/** The hashes of the names of a record: of its id, and of its reference, where it has one. */
export function hashesOf(bytes: Uint8Array, start: number, seed: number): readonly number[] {
  const id = hashOfBytes(bytes, start + namesAt.id, idBytes, seed)
  if (!isReferenced(bytes, start)) return [id]
  const at = start + namesAt.reference
  return [id, hashOfBytes(bytes, at + 1, bytes[at]!, seed)]
}

function hashOfBytes(bytes: Uint8Array, at: number, length: number, seed: number): number {
  let hash = seed
  for (let place = at; place < at + length; place += 1) {
    hash = Math.imul(hash ^ bytes[place]!, prime)
  }
  return hash
}

/** Mixes whose name it is into a hash, and each bit into all others, as murmur3 ends. */
export function mixed(hash: number, owner: number): number {
  let mix = hash ^ Math.imul(owner, 0x9e3779b1)
  mix ^= mix >>> 16
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}
