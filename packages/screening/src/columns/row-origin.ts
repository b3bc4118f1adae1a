import type { RowView } from '../row-view.ts'
import type { ColumnRole } from './column-role.ts'
import { companyIn, foreignIn, wordIn } from './origin-meaning.ts'
import { TextCodes } from './text-codes.ts'

/** What a row says of its recipient's origin, in numbers; 0 where it names none. */
export interface RowOrigin {
  /** The way, by the numbers of `words`. */
  word: number
  /** The company or website, by the numbers of `companies`. */
  company: number
  /** The place among `foreignKinds`, from 1. */
  foreign: number
}

export interface OriginReader {
  words: NameCodes
  companies: NameCodes
  /** What a row says; null where the column is empty. */
  read(view: RowView): RowOrigin | null
}

/** By headings, which are one object for all checks on a file. */
const readers = new WeakMap<object, OriginReader>()

/** Reads the column of origin, once in each row and each different text once, for all checks that ask. */
export function originReader(
  headings: Readonly<Partial<Record<ColumnRole, string>>>,
): OriginReader {
  const known = readers.get(headings)
  if (known) return known
  const reader = newReader()
  readers.set(headings, reader)
  return reader
}

function newReader(): OriginReader {
  const [words, companies] = [new NameCodes(wordIn), new NameCodes(companyIn)]
  const origins: RowOrigin[] = []
  const places = new Map<string, number>()
  const texts = new TextCodes((text) => {
    const origin = { word: words.of(text), company: companies.of(text), foreign: foreignIn(text) }
    const key = Object.values(origin).join(' ')
    const place = places.get(key) ?? origins.push(origin) - 1
    places.set(key, place)
    return place
  })
  let number = -1
  let origin: RowOrigin | null = null
  return {
    words,
    companies,
    read(view) {
      if (view.number === number) return origin
      number = view.number
      origin = view.isFilled('source') ? origins[view.code('source', texts)]! : null
      return origin
    },
  }
}

const mostNames = 1000

/**
 * Numbers what texts name, from 1, whatever case they are written in. Memory is bounded: names beyond the first
 * thousand count as none.
 */
class NameCodes {
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
