/** How many numbers are kept: enough to know a share of one half to within one percentage point. */
const mostKept = 1 << 14

/**
 * A random sample of the numbers of many rows, in bounded memory: all of them while there are few, then those
 * whose draw is lowest. The rows decide which are kept, not their order.
 */
export class NumberSample {
  /** How many numbers were offered. */
  offered = 0
  #draws = new Uint32Array(1 << 8)
  #numbers = new Float64Array(1 << 8)
  #size = 0
  #limit = 2 ** 32

  /** `draw`: 32 random bits of the row, the same for the same row. */
  offer(draw: number, number: number): void {
    this.offered++
    const mixed = Math.imul(draw ^ number, 0x9e3779b1)
    const rank = (mixed ^ (mixed >>> 15)) >>> 0
    if (rank >= this.#limit) return
    if (this.#size === 2 * mostKept) this.#keepLowest()
    else if (this.#size === this.#draws.length) this.#grow()
    if (rank >= this.#limit) return
    this.#draws[this.#size] = rank
    this.#numbers[this.#size++] = number
  }

  /** The numbers that were kept, in ascending order. */
  sorted(): Float64Array {
    if (this.#size > mostKept) this.#keepLowest()
    return this.#numbers.slice(0, this.#size).sort()
  }

  #grow(): void {
    const draws = new Uint32Array(this.#draws.length * 2)
    const numbers = new Float64Array(draws.length)
    draws.set(this.#draws)
    numbers.set(this.#numbers)
    this.#draws = draws
    this.#numbers = numbers
  }

  /** Keeps draws below the first number that is too many, so that ties stay or go together. */
  #keepLowest(): void {
    this.#limit = nthLowest(this.#draws.subarray(0, this.#size), mostKept)
    let kept = 0
    for (let i = 0; i < this.#size; i++) {
      if (this.#draws[i]! >= this.#limit) continue
      this.#draws[kept] = this.#draws[i]!
      this.#numbers[kept++] = this.#numbers[i]!
    }
    this.#size = kept
  }
}

const digitBits = 11
const digits = 1 << digitBits
/** Reused, because a new one would have to be cleared and collected each time. */
const counts = new Uint32Array(digits)

/** The number with `lower` others before it in sorted order, found digit by digit from the left. */
function nthLowest(numbers: Uint32Array, lower: number): number {
  let before = 0
  let found = 0
  for (let shift = 32; shift > 0; ) {
    const bits = Math.min(digitBits, shift)
    const above = shift
    shift -= bits
    counts.fill(0)
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!
      if (above < 32 && number >>> above !== found) continue
      counts[(number >>> shift) & ((1 << bits) - 1)]!++
    }
    let digit = 0
    while (before + counts[digit]! <= lower) before += counts[digit++]!
    found = found * 2 ** bits + digit
  }
  return found
}

/** A number that occurs in a sample, and how often. */
export interface Occurrence {
  number: number
  times: number
}

/** How often each different number occurs, in ascending order. `sorted`: ascending. */
export function eachNumber(
  sorted: Float64Array,
  tell: (number: number, times: number) => void,
): void {
  let from = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (sorted[i] === sorted[from]) continue
    tell(sorted[from]!, i - from)
    from = i
  }
}

/** The `most` numbers that occur most often, most frequent first; equally frequent ones by size. `sorted`: ascending. */
export function mostFrequent(sorted: Float64Array, most: number): Occurrence[] {
  const found: Occurrence[] = []
  eachNumber(sorted, (number, times) => {
    if (found.length === most && times <= found[most - 1]!.times) return
    let place = found.length
    while (place > 0 && found[place - 1]!.times < times) place--
    found.splice(place, 0, { number, times })
    if (found.length > most) found.pop()
  })
  return found
}
