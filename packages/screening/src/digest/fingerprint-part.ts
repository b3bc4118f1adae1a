import { blockBits, type FingerprintPool, fingerprintWords } from './fingerprint-pool.ts'

/** All fingerprints of a part begin with the same bits. */
export const partBits = 12

const firstBits = 8
/** Up to so many slots, their numbers fit into 16 bits. */
const mostShortBits = 15
const fullness = 0.75

/**
 * The fingerprints of a set that begin alike, found by open addressing. A slot holds the number of a
 * fingerprint plus one in its low bits, zero when empty, and in the bits left over a piece of the
 * fingerprint, so that most strangers are told apart without a look at the fingerprint itself.
 */
export class FingerprintPart {
  readonly #pool: FingerprintPool
  readonly #seed: number
  readonly #blocks: number[] = []
  #slots: Uint16Array | Uint32Array = new Uint16Array(1 << firstBits)
  #bits = firstBits
  #size = 0
  /** Where the next fingerprint goes, unless a block is full. */
  #chunk: Int32Array = nowhere
  #at = 0

  /** `seed` decides where a fingerprint is looked for. */
  constructor(pool: FingerprintPool, seed: number) {
    this.#pool = pool
    this.#seed = seed
  }

  get size(): number {
    return this.#size
  }

  has(hash: Int32Array, from: number): boolean {
    return this.#find(hash, from) < 0
  }

  /** Tells whether the fingerprint was new. */
  add(hash: Int32Array, from: number): boolean {
    const slot = this.#find(hash, from)
    if (slot < 0) return false
    const at = this.#append(hash, from)
    this.#slots[slot] = this.#tag(hash[from + 2]!) | (at + 1)
    if (this.#size > this.#slots.length * fullness) this.#grow()
    return true
  }

  /** Looks where a fingerprint with this second word is looked for first, and where it would be written. */
  peek(second: number): number {
    return this.#slots[this.#slotOf(second)]! | this.#chunk[this.#at]!
  }

  /** Copies all fingerprints, in no order. `to` has room for them. */
  copy(to: Int32Array): void {
    const blockWords = fingerprintWords << blockBits
    const words = this.#size * fingerprintWords
    for (const [i, block] of this.#blocks.entries()) {
      const start = this.#pool.start(block)
      const end = start + Math.min(blockWords, words - i * blockWords)
      to.set(this.#pool.chunk(block).subarray(start, end), i * blockWords)
    }
  }

  /** The free slot where the fingerprint would stand; negative where it stands already. */
  #find(hash: Int32Array, from: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const tag = this.#tag(hash[from + 2]!)
    let slot = this.#slotOf(hash[from + 1]!)
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if ((held & ~mask) === tag && this.#holds((held & mask) - 1, hash, from)) return -1
      slot = (slot + 1) & mask
    }
    return slot
  }

  #holds(number: number, hash: Int32Array, from: number): boolean {
    const block = this.#blocks[number >>> blockBits]!
    const chunk = this.#pool.chunk(block)
    const at = this.#pool.start(block) + placeInBlock(number)
    return (
      chunk[at + 1] === hash[from + 1] &&
      chunk[at] === hash[from] &&
      chunk[at + 2] === hash[from + 2] &&
      chunk[at + 3] === hash[from + 3]
    )
  }

  #append(hash: Int32Array, from: number): number {
    const number = this.#size++
    if (placeInBlock(number) === 0) this.#beginBlock()
    const chunk = this.#chunk
    const at = this.#at
    chunk[at] = hash[from]!
    chunk[at + 1] = hash[from + 1]!
    chunk[at + 2] = hash[from + 2]!
    chunk[at + 3] = hash[from + 3]!
    this.#at = at + fingerprintWords
    return number
  }

  #beginBlock(): void {
    const block = this.#pool.take()
    this.#blocks.push(block)
    this.#chunk = this.#pool.chunk(block)
    this.#at = this.#pool.start(block)
  }

  /** Multiplying carries every bit to the top, and without the seed nobody knows where to. */
  #slotOf(second: number): number {
    return Math.imul(second ^ this.#seed, 0x9e3779b1) >>> (32 - this.#bits)
  }

  #tag(third: number): number {
    const tag = third << this.#bits
    return this.#bits <= mostShortBits ? tag & 0xffff : tag
  }

  /** Doubles the slots. */
  #grow(): void {
    this.#bits++
    const length = 1 << this.#bits
    const slots = this.#bits <= mostShortBits ? new Uint16Array(length) : new Uint32Array(length)
    this.#slots = slots
    for (let number = 0; number < this.#size; number++) {
      const block = this.#blocks[number >>> blockBits]!
      const chunk = this.#pool.chunk(block)
      const at = this.#pool.start(block) + placeInBlock(number)
      let slot = this.#slotOf(chunk[at + 1]!)
      while (slots[slot] !== 0) slot = (slot + 1) & (length - 1)
      slots[slot] = this.#tag(chunk[at + 2]!) | (number + 1)
    }
  }
}

const nowhere = new Int32Array(1)

function placeInBlock(number: number): number {
  return (number & ((1 << blockBits) - 1)) * fingerprintWords
}
