/** How many numbers are kept: a share of one half is then known to within one percentage point. */
const mostKept = 1 << 14

/**
 * A random sample of the numbers of many rows, in bounded memory: all of them while there are few,
 * then those whose draw is lowest. Which are kept depends on rows and not on their order.
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

  /** Keeps what is drawn below the first number that is too many, so that ties go or stay together. */
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

/** The number that `lower` others stand before when all are sorted, found by its first and then its last 16 bits. */
function nthLowest(numbers: Uint32Array, lower: number): number {
  const counts = new Uint32Array(1 << 16)
  for (let i = 0; i < numbers.length; i++) counts[numbers[i]! >>> 16]!++
  let before = 0
  let first = 0
  while (before + counts[first]! <= lower) before += counts[first++]!
  counts.fill(0)
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i]! >>> 16 === first) counts[numbers[i]! & 0xffff]!++
  }
  let last = 0
  while (before + counts[last]! <= lower) before += counts[last++]!
  return first * 2 ** 16 + last
}

/** A number that occurs in a sample, and how often. */
export interface Occurrence {
  number: number
  times: number
}

/** How often each number occurs, most frequent first; equally frequent ones by size. `sorted`: ascending. */
export function occurrences(sorted: Float64Array): Occurrence[] {
  const found: Occurrence[] = []
  for (const number of sorted) {
    const last = found[found.length - 1]
    if (last?.number === number) last.times++
    else found.push({ number, times: 1 })
  }
  return found.sort((a, b) => b.times - a.times || a.number - b.number)
}
