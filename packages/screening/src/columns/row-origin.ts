import type { RowView } from '../row-view.ts'
import type { ColumnRole } from './column-role.ts'
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

export const foreignKinds = ['bought', 'gathered', 'shared'] as const
export type ForeignKind = (typeof foreignKinds)[number]

const longestWord = 60

/** What could be a person's sentence or address is no word for a way. */
function wordIn(text: string): string | null {
  return text.length > longestWord || text.includes('@') ? null : text
}

/** Which foreign origin a text names: its place among `foreignKinds`, from 1; 0 where it names none. */
function foreignIn(text: string): number {
  return foreignKinds.findIndex((kind) => foreignWords[kind].test(text)) + 1
}

/** Only words that say it outright: a “purchase” alone is what a customer did. */
const foreignWords: Readonly<Record<ForeignKind, RegExp>> = {
  bought:
    /adress(?:en)?-?(?:kauf|händler|handel|broker|miete)|listen-?(?:kauf|miete)|fremd-?adress|(?:ge|zuge|er)(?:kauft|mietet|worben)e?[nrs]? (?:adress|liste|daten|kontakt|leads)|(?:purchased|bought|rented|acquired) (?:e-?mail |address |mailing |lead )?(?:list|data|address|contact|lead)|(?:list|data|address|leads?)[ -]?(?:broker|rental|vendor)|(?:list|address|data) purchase/i,
  gathered:
    /scrap(?:ed|ing|er)|gescrapt|harvest(?:ed|ing)|crawl(?:er|ed)|e-?mail[ -]?(?:extractor|finder)|\b(?:hunter|apollo|snov)\.io\b|zoominfo|rocketreach|\blusha\b|cognism|branchenbuch|gelbe seiten|yellow pages|impressum|(?:web|internet)-?(?:recherche|research)/i,
  shared:
    /co-?(?:registration|registrierung|sponsoring)|koregistrierung|adress-?tausch|list swap|partner-?(?:adress|liste|daten|list\b|data\b)|third[ -]party (?:list|data|lead)|drittanbieter/i,
}

const longestName = 60

/** The forms in which companies of our customers' countries are registered, as they write them. */
const legalForm =
  /(^|[\s,(&])(GmbH|gGmbH|mbH|AG|KG|OHG|UG|GbR|SE|e\.\s?K\.|e\.\s?V\.|eG|Ltd|Limited|LLC|Inc|Corp|PLC|SAS|SARL|S\.A\.S?\.?|S\.L\.|S\.r\.l\.|SpA|B\.?V\.?|N\.V\.|Sp\. z o\.o\.|ApS|AB|Oy)($|[\s,.)&/])/
const site =
  /(?:^|[\s/(])((?:[a-z0-9-]+\.)+(?:de|com|net|org|at|ch|eu|fr|it|nl|pl|es|info|io|shop))(?=$|[\s/:?),])/i
/** Where people come from is not whose list it is. */
const visited =
  /(^|\.)(google|bing|duckduckgo|ecosia|facebook|instagram|linkedin|youtube|tiktok|pinterest|twitter|x|whatsapp|xing|yahoo|gmx|web)\.[a-z]+$/

/** The company or website that a text names, or null. */
function companyIn(text: string): string | null {
  if (text.length > 4 * longestName || text.includes('@')) return null
  if (text.length <= longestName && legalForm.test(text)) return text
  const host = site
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '')
  return host === undefined || host.length > longestName || visited.test(host) ? null : host
}
