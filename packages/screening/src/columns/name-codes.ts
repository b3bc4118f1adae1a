const mostNames = 1000

/**
 * Numbers what texts name, from 1, whatever case they are written in. Memory is bounded: names beyond the first
 * thousand count as none.
 */
export class NameCodes {
  readonly #nameIn: (text: string) => string | null
  readonly #places = new Map<string, number>()
  readonly #names: string[] = []

  /** `nameIn`: what a text names, or null. */
  constructor(nameIn: (text: string) => string | null) {
    this.#nameIn = nameIn
  }

  /** The number of what a text names; 0 where it names nothing. */
  of(text: string): number {
    const name = this.#nameIn(text)
    if (name === null) return 0
    const key = name.toLowerCase()
    const place = this.#places.get(key)
    if (place !== undefined || this.#names.length === mostNames) return place ?? 0
    this.#places.set(key, this.#names.push(name))
    return this.#names.length
  }

  /** An empty count of each number. */
  counts(): Uint32Array {
    return new Uint32Array(mostNames + 1)
  }

  /** The names that were counted at least so often, as first written, the most frequent first. */
  named(counts: Uint32Array, least: number): { name: string; count: number }[] {
    return this.#names
      .map((name, place) => ({ name, count: counts[place + 1]! }))
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  }
}
