/** Words per fingerprint. */
export const fingerprintWords = 4
const chunkBits = 16
const placeMask = (1 << chunkBits) - 1

/** Fingerprints that follow each other in memory: how many, and the number of the first. */
export interface FingerprintChunk {
  words: Int32Array
  first: number
  count: number
}

/** The fingerprints of a set in the order in which they came, in chunks that are never copied. */
export class FingerprintPool {
  readonly #chunks: Int32Array[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Adds the fingerprint whose words begin at `from`. */
  add(hash: Int32Array, from: number): void {
    const number = this.#size++
    if ((number & placeMask) === 0) this.#chunks.push(new Int32Array(fingerprintWords << chunkBits))
    const chunk = this.#chunks[number >>> chunkBits]!
    const at = placeOf(number)
    chunk[at] = hash[from]!
    chunk[at + 1] = hash[from + 1]!
    chunk[at + 2] = hash[from + 2]!
    chunk[at + 3] = hash[from + 3]!
  }

  /** Whether the fingerprint with this number is the one whose words begin at `from`. */
  holds(number: number, hash: Int32Array, from: number): boolean {
    const chunk = this.#chunks[number >>> chunkBits]!
    const at = placeOf(number)
    return (
      chunk[at + 1] === hash[from + 1] &&
      chunk[at] === hash[from] &&
      chunk[at + 2] === hash[from + 2] &&
      chunk[at + 3] === hash[from + 3]
    )
  }

  /** All fingerprints, chunk by chunk. */
  *chunks(): Generator<FingerprintChunk> {
    for (const [i, words] of this.#chunks.entries()) {
      const first = i << chunkBits
      yield { words, first, count: Math.min(this.#size - first, 1 << chunkBits) }
    }
  }
}

function placeOf(number: number): number {
  return (number & placeMask) * fingerprintWords
}

const fullness = 0.8
const firstBits = 12
/** Up to this many slots the number is quadrupled, which is quick and wastes little room. */
const fewBits = 20
/** This many fingerprints are looked up ahead: their slots fit into the processor's first-level cache. */
const aheadOf = 512

/**
 * Finds the fingerprints of a pool by open addressing. A slot holds the number of a fingerprint plus one in
 * its low bits, zero when empty, and part of the fingerprint in the remaining bits, so that most others are
 * told apart without reading the fingerprint itself.
 */
export class FingerprintSlots {
  readonly #pool: FingerprintPool
  /** Unknown to the author of a file, so that addresses cannot be chosen to be slow to look up. */
  readonly #seed = crypto.getRandomValues(new Int32Array(1))[0]!
  /** There are 3 or 4 quarters of two to the power of `bits` slots. */
  #bits = firstBits
  #quarters = 4
  #slots = new Int32Array(1 << firstBits)
  /** Receives what looking ahead reads: the compiler drops a read whose result is not used. */
  readonly #seen = new Int32Array(1)

  constructor(pool: FingerprintPool) {
    this.#pool = pool
  }

  /** The free slot for the fingerprint; negative where it is already there. */
  find(hash: Int32Array, from: number): number {
    const slots = this.#slots
    const mask = this.#mask
    const tag = hash[from + 2]! & ~mask
    let slot = this.#slotOf(hash[from + 1]!)
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if ((held & ~mask) === tag && this.#pool.holds((held & mask) - 1, hash, from)) return -1
      if (++slot === slots.length) slot = 0
    }
    return slot
  }

  /** Gives a free slot to the fingerprint last added to the pool; this is its third word. */
  take(slot: number, third: number): void {
    const { size } = this.#pool
    this.#slots[slot] = (third & ~this.#mask) | size
    if (size > this.#slots.length * fullness) this.#grow()
  }

  /**
   * Touches the slots of fingerprints that will be looked up, one every `stride` words: their memory is then
   * at hand, where each single look-up would wait for it.
   */
  lookAhead(words: Int32Array, from: number, to: number, stride: number): void {
    let seen = 0
    for (let at = from; at < to; at += stride) seen ^= this.#slots[this.#slotOf(words[at + 1]!)]!
    this.#seen[0] = seen
  }

  /** Releases the slots so that their memory can be reused. */
  close(): Int32Array {
    const slots = this.#slots
    this.#slots = new Int32Array(0)
    return slots
  }

  get #mask(): number {
    return (1 << this.#bits) - 1
  }

  /** Multiplying carries every bit to the top, and without the seed the target cannot be predicted. */
  #slotOf(second: number): number {
    const top = Math.imul(second ^ this.#seed, 0x9e3779b1) >>> (32 - this.#bits)
    return Math.imul(top, this.#quarters) >>> 2
  }

  /** Alternately by a half and by a third once there are many, which wastes less room than doubling. */
  #grow(): void {
    if (this.#bits < fewBits) this.#bits += 2
    else if (this.#quarters === 3) this.#quarters = 4
    else {
      this.#quarters = 3
      this.#bits++
    }
    this.#slots = new Int32Array(this.#quarters << (this.#bits - 2))
    for (const chunk of this.#pool.chunks()) {
      for (let place = 0; place < chunk.count; place += aheadOf) {
        this.#place(chunk, place, Math.min(place + aheadOf, chunk.count))
      }
    }
  }

  #place({ words, first }: FingerprintChunk, from: number, to: number): void {
    const slots = this.#slots
    const mask = this.#mask
    this.lookAhead(words, from * fingerprintWords, to * fingerprintWords, fingerprintWords)
    for (let place = from; place < to; place++) {
      const at = place * fingerprintWords
      let slot = this.#slotOf(words[at + 1]!)
      while (slots[slot] !== 0) if (++slot === slots.length) slot = 0
      slots[slot] = (words[at + 2]! & ~mask) | (first + place + 1)
    }
  }
}
