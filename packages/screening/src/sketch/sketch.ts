import type { SampledRecord } from './record-sample.ts'

/**
 * A sample of a list's recipients by which lists can be compared without being kept: the hashes that a public
 * rule picks, so that every list that holds a recipient picks it alike.
 */
export interface Sketch {
  /** Distinct recipients of the list. */
  recipients: number
  /**
   * A recipient is picked if its hash begins with this many zero bits: at rate 0 everyone is, at rate 6 one
   * in 64.
   */
  rate: number
  /** The picked hashes, the first 64 bits of the SHA-256 of the address, in ascending order. */
  hashes: BigUint64Array
  /** What was written of some recipients' consent; left out where the list was screened elsewhere. */
  records?: readonly SampledRecord[]
}

/** A list keeps at least this many picked recipients, or all it has. */
export const leastPicked = 1024

/**
 * The highest rate, however large the list is. This keeps a small list inside a huge one detectable: one of
 * 1,000 recipients has about 16 among those that the huge one picks.
 */
export const highestRate = 6

/**
 * Picks the recipients of a sketch as they pass. The rate rises as the list grows, and recipients that the
 * higher rate does not pick are dropped; the result does not depend on their order.
 */
export class SketchBuilder {
  #rate = 0
  #high = new Uint32Array(2 * leastPicked)
  #low = new Uint32Array(2 * leastPicked)
  #size = 0

  /** Takes a distinct recipient by the words of its SHA-256. */
  add(hash: Int32Array): void {
    if (Math.clz32(hash[0]!) < this.#rate) return
    if (this.#size === this.#high.length) this.#makeRoom()
    if (Math.clz32(hash[0]!) < this.#rate) return
    this.#high[this.#size] = hash[0]!
    this.#low[this.#size] = hash[1]!
    this.#size++
  }

  /** The sketch of all that were added; `recipients`: their number. */
  finish(recipients: number): Sketch {
    while (this.#canRise()) this.#rise()
    const hashes = new BigUint64Array(this.#size)
    for (let i = 0; i < this.#size; i++) {
      hashes[i] = (BigInt(this.#high[i]!) << 32n) | BigInt(this.#low[i]!)
    }
    return { recipients, rate: this.#rate, hashes: hashes.sort() }
  }

  #makeRoom(): void {
    if (this.#canRise()) this.#rise()
    if (this.#size < this.#high.length) return
    this.#high = grown(this.#high)
    this.#low = grown(this.#low)
  }

  #canRise(): boolean {
    if (this.#rate === highestRate) return false
    let picked = 0
    for (let i = 0; i < this.#size; i++) {
      if (Math.clz32(this.#high[i]!) > this.#rate && ++picked === leastPicked) return true
    }
    return false
  }

  #rise(): void {
    this.#rate++
    let kept = 0
    for (let i = 0; i < this.#size; i++) {
      if (Math.clz32(this.#high[i]!) < this.#rate) continue
      this.#high[kept] = this.#high[i]!
      this.#low[kept] = this.#low[i]!
      kept++
    }
    this.#size = kept
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/**
 * The hashes of a sketch by their number of leading zero bits, up to the highest rate: all that a comparison
 * needs to know of a hash once it is keyed. `levels[highestRate]` holds the rest.
 */
export function levelsOf({ hashes }: Pick<Sketch, 'hashes'>): bigint[][] {
  const levels: bigint[][] = Array.from({ length: highestRate + 1 }, () => [])
  for (const hash of hashes) {
    const zeros = Math.clz32(Number(hash >> 32n))
    levels[Math.min(zeros, highestRate)]!.push(hash)
  }
  return levels
}

/** A number of sampled recipients never lies this many standard deviations off by chance. */
const unheardOf = 8

/**
 * Whether a sketch can belong to a list with this many distinct recipients: made at the rate of such a list,
 * with hashes that this rate picks, in order, each once, and as many as chance allows. Says nothing about
 * whose hashes they are.
 */
export function isSketchOf({ recipients, rate, hashes }: Sketch, listed: number): boolean {
  if (recipients !== listed) return false
  if (!Number.isInteger(rate) || rate < 0 || rate > highestRate) return false
  return (
    isPicked(hashes, rate) && isLikely(hashes.length, recipients, rate) && fitsRate(hashes, rate)
  )
}

function isPicked(hashes: BigUint64Array, rate: number): boolean {
  const end = 1n << BigInt(64 - rate)
  return hashes.every((hash, i) => hash < end && (i === 0 || hash > hashes[i - 1]!))
}

function isLikely(picked: number, recipients: number, rate: number): boolean {
  if (rate === 0) return picked === recipients
  const share = 2 ** -rate
  const spread = Math.sqrt(recipients * share * (1 - share))
  return Math.abs(picked - recipients * share) <= unheardOf * spread
}

/** A list keeps the highest rate that leaves enough of it. */
function fitsRate(hashes: BigUint64Array, rate: number): boolean {
  if (rate > 0 && hashes.length < leastPicked) return false
  if (rate === highestRate) return true
  const next = 1n << BigInt(63 - rate)
  const others = hashes.findIndex((hash) => hash >= next)
  return (others < 0 ? hashes.length : others) < leastPicked
}
