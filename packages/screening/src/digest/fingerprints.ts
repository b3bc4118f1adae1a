/** Words of a fingerprint. */
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
/** Up to so many slots their number is made four times as large, which is soon done and wastes little room. */
const fewBits = 20
/** So many fingerprints are looked ahead for: their slots fit into the processor's first cache. */
const aheadOf = 512

/**
 * Finds the fingerprints of a pool by open addressing. A slot holds the number of a fingerprint plus
 * one in its low bits, zero when empty, and in the bits left over a piece of the fingerprint, so that
 * most strangers are told apart without a look at the fingerprint itself.
 */
export class FingerprintSlots {
  readonly #pool: FingerprintPool
  /** Unknown to whoever writes a file, so that nobody can choose addresses that are slow to look up. */
  readonly #seed = crypto.getRandomValues(new Int32Array(1))[0]!
  /** There are 3 or 4 quarters of two to the power of `bits` slots. */
  #bits = firstBits
  #quarters = 4
  #slots = new Int32Array(1 << firstBits)
  /** What was looked at ahead: a look whose answer goes nowhere is left out by the compiler. */
  readonly #seen = new Int32Array(1)

  constructor(pool: FingerprintPool) {
    this.#pool = pool
  }

  /** The free slot where the fingerprint would stand; negative where it stands already. */
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

  /** Gives a free slot to the fingerprint that was added to the pool last, whose third word this is. */
  take(slot: number, third: number): void {
    const { size } = this.#pool
    this.#slots[slot] = (third & ~this.#mask) | size
    if (size > this.#slots.length * fullness) this.#grow()
  }

  /**
   * Looks at where fingerprints will be looked for, whose words follow each other every `stride` words:
   * their memory is then at hand, where one by one each would be waited for.
   */
  lookAhead(words: Int32Array, from: number, to: number, stride: number): void {
    let seen = 0
    for (let at = from; at < to; at += stride) seen ^= this.#slots[this.#slotOf(words[at + 1]!)]!
    this.#seen[0] = seen
  }

  /** Gives up the slots, so that their room can be used for something else. */
  close(): Int32Array {
    const slots = this.#slots
    this.#slots = new Int32Array(0)
    return slots
  }

  get #mask(): number {
    return (1 << this.#bits) - 1
  }

  /** Multiplying carries every bit to the top, and without the seed nobody knows where to. */
  #slotOf(second: number): number {
    const top = Math.imul(second ^ this.#seed, 0x9e3779b1) >>> (32 - this.#bits)
    return Math.imul(top, this.#quarters) >>> 2
  }

  /** By halves and thirds in turn once there are many, which wastes less room than doubling. */
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
