import type { Limits } from '../../limits.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { ExpansionBound } from '../packed/expansion.ts'
import type { ZipArchive } from '../packed/zip-archive.ts'
import { readXml } from './read-xml.ts'

/**
 * The texts that the cells of a workbook refer to by number, kept as UTF-8 in one piece of memory. A text
 * longer than a cell may be keeps its number and is marked as too long.
 *
 * Each use by a cell counts as expansion: one long text with many short references packs better than any bomb
 * made of compressed data.
 */
export class SharedStrings {
  #bytes = new Uint8Array(1 << 16)
  #ends = new Uint32Array(1 << 10)
  readonly #tooLong = new Set<number>()
  #size = 0
  readonly #limits: Limits
  readonly #given: ExpansionBound

  /** `given` limits what all cells together receive. */
  constructor(limits: Limits, given: ExpansionBound) {
    this.#limits = limits
    this.#given = given
  }

  add(text: string): void {
    const start = this.#size === 0 ? 0 : this.#ends[this.#size - 1]!
    const long = text.length > this.#limits.fieldBytes
    const needed = start + (long ? 0 : text.length * 3)
    if (needed > this.#bytes.length) this.#grow(needed)
    if (long) this.#tooLong.add(this.#size)
    const written = long ? 0 : encoder.encodeInto(text, this.#bytes.subarray(start)).written
    const kept = start + written + this.#size * this.#ends.BYTES_PER_ELEMENT
    if (kept > this.#limits.sharedTextBytes) throw new FileRefusal('workbook_too_large')
    if (this.#size === this.#ends.length) {
      const ends = new Uint32Array(this.#ends.length * 2)
      ends.set(this.#ends)
      this.#ends = ends
    }
    this.#ends[this.#size++] = start + written
  }

  /**
   * The text with this number; null where it is too long for a cell. Throws `FileRefusal` beyond the limit.
   */
  get(number: number): string | null {
    if (!(number >= 0 && number < this.#size)) throw new FileRefusal('broken_workbook')
    if (this.#tooLong.has(number)) return null
    const start = number === 0 ? 0 : this.#ends[number - 1]!
    const end = this.#ends[number]!
    this.#given.expand(end - start)
    return decoder.decode(this.#bytes.subarray(start, end))
  }

  #grow(needed: number): void {
    const bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    bytes.set(this.#bytes)
    this.#bytes = bytes
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads the shared texts; `path` is null where a workbook has none. */
export async function readSharedStrings(
  archive: ZipArchive,
  path: string | null,
  limits: Limits,
  given: ExpansionBound,
): Promise<SharedStrings> {
  const strings = new SharedStrings(limits, given)
  if (path === null) return strings
  const text = cellText()
  await readXml(archive, path, {
    open(name) {
      if (name === 'si') text.clear()
      text.open(name)
    },
    text: text.add,
    close(name) {
      text.close(name)
      if (name === 'si') strings.add(text.value())
    },
  })
  return strings
}

/** Longer than any cell may be; the excess is not collected. */
const mostCharacters = 1024 ** 2

/**
 * Collects the text of one cell from its runs (`<t>` elements), without the phonetic guides (`<rPh>`) of East
 * Asian text.
 */
export function cellText() {
  let gathered = ''
  let inText = false
  let inGuide = false
  return {
    clear() {
      gathered = ''
    },
    open(name: string) {
      if (name === 'rPh') inGuide = true
      inText = name === 't' && !inGuide
    },
    add(text: string) {
      if (inText && gathered.length < mostCharacters) gathered += text
    },
    close(name: string) {
      if (name === 'rPh') inGuide = false
      inText = false
    },
    value: () => unescapeCharacters(gathered),
  }
}

/** Excel writes characters that XML does not allow as `_xHHHH_` (ECMA-376, 22.9.2.19). */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
