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
  /**
   * How the sketch of the list's mailboxes, at the same rate, differs: the hashes that only one of the two holds,
   * in ascending order. Left out by earlier versions.
   */
  differing?: BigUint64Array
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
  readonly #addresses = new Picked()
  /** Recipients whose mailbox has another form than their address, and these forms. */
  readonly #respelled = new Picked()
  readonly #forms = new Picked()

  /** Takes a distinct recipient by the words of its SHA-256, and its mailbox by those of its own. */
  add(hash: Int32Array, mailbox = hash): void {
    this.#pick(hash)
    if (mailbox[0] === hash[0] && mailbox[1] === hash[1]) return
    this.#respelled.add(hash, this.#rate)
    this.#forms.add(mailbox, this.#rate)
  }

  /** The sketch of all that were added; `recipients`: their number. */
  finish(recipients: number): Sketch {
    while (this.#canRise()) this.#rise()
    const hashes = this.#addresses.sorted()
    const respelled = this.#respelled.sorted()
    const forms = this.#forms.sorted()
    const own = without(hashes, respelled)
    const differing = [...without(respelled, forms), ...without(forms, own)]
    return {
      recipients,
      rate: this.#rate,
      hashes,
      differing: BigUint64Array.from(differing).sort(),
    }
  }

  #pick(hash: Int32Array): void {
    if (Math.clz32(hash[0]!) < this.#rate) return
    if (this.#addresses.isFull && this.#canRise()) this.#rise()
    this.#addresses.add(hash, this.#rate)
  }

  #canRise(): boolean {
    return this.#rate < highestRate && this.#addresses.hasAt(this.#rate + 1, leastPicked)
  }

  #rise(): void {
    this.#rate++
    for (const picked of [this.#addresses, this.#respelled, this.#forms]) picked.keep(this.#rate)
  }
}

/** Hashes that a rate picks. */
class Picked {
  #high = new Uint32Array(2 * leastPicked)
  #low = new Uint32Array(2 * leastPicked)
  #size = 0

  get isFull(): boolean {
    return this.#size === this.#high.length
  }

  add(hash: Int32Array, rate: number): void {
    if (Math.clz32(hash[0]!) < rate) return
    if (this.isFull) {
      this.#high = grown(this.#high)
      this.#low = grown(this.#low)
    }
    this.#high[this.#size] = hash[0]!
    this.#low[this.#size] = hash[1]!
    this.#size++
  }

  /** Whether a rate picks at least this many of them. */
  hasAt(rate: number, least: number): boolean {
    let picked = 0
    for (let i = 0; i < this.#size; i++) {
      if (Math.clz32(this.#high[i]!) >= rate && ++picked === least) return true
    }
    return false
  }

  /** Drops what a rate does not pick. */
  keep(rate: number): void {
    let kept = 0
    for (let i = 0; i < this.#size; i++) {
      if (Math.clz32(this.#high[i]!) < rate) continue
      this.#high[kept] = this.#high[i]!
      this.#low[kept] = this.#low[i]!
      kept++
    }
    this.#size = kept
  }

  /** In ascending order, each once. */
  sorted(): BigUint64Array {
    const hashes = new BigUint64Array(this.#size)
    for (let i = 0; i < this.#size; i++) {
      hashes[i] = (BigInt(this.#high[i]!) << 32n) | BigInt(this.#low[i]!)
    }
    return hashes.sort().filter((hash, i, all) => i === 0 || hash !== all[i - 1])
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

function without(hashes: BigUint64Array, others: BigUint64Array): BigUint64Array {
  const left = new Set(others)
  return hashes.filter((hash) => !left.has(hash))
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
export function isSketchOf(
  { recipients, rate, hashes, differing }: Sketch,
  listed: number,
): boolean {
  if (recipients !== listed) return false
  if (!Number.isInteger(rate) || rate < 0 || rate > highestRate) return false
  if (differing !== undefined && !isPicked(differing, rate)) return false
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
