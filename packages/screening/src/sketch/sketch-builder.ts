import { highestRate, leastPicked, type Sketch } from './sketch.ts'

/**
 * Picks the recipients of a sketch as they pass. The rate rises as the list grows, and what the
 * higher rate does not pick is dropped; the result does not depend on their order.
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

  /** The sketch of all that was added; `recipients`: how many these were. */
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
