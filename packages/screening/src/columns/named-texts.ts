import { TextCodes } from './text-codes.ts'

const mostNames = 1000

/**
 * Counts what the texts of a column name, whatever case they are written in. Memory is bounded: names beyond the
 * first thousand count as none.
 */
export class NamedTexts {
  readonly #names: string[] = []
  readonly #counts = new Uint32Array(mostNames + 1)
  /** Numbers a text for `count`. */
  readonly codes: TextCodes

  /** `nameIn`: what a text names, or null. */
  constructor(nameIn: (text: string) => string | null) {
    const places = new Map<string, number>()
    this.codes = new TextCodes((text) => {
      const name = nameIn(text)
      if (name === null) return 0
      const key = name.toLowerCase()
      const place = places.get(key)
      if (place !== undefined || this.#names.length === mostNames) return place ?? 0
      places.set(key, this.#names.push(name))
      return this.#names.length
    })
  }

  count(code: number): void {
    this.#counts[code]!++
  }

  /** How many of what was counted name nothing. */
  get unnamed(): number {
    return this.#counts[0]!
  }

  /** The names that occur at least so often, as first written, the most frequent first. */
  named(least: number): { name: string; count: number }[] {
    return this.#names
      .map((name, place) => ({ name, count: this.#counts[place + 1]! }))
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  }
}
