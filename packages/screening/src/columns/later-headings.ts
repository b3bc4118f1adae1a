import { FileRefusal } from '../reading/file-refusal.ts'
import { plainCell, type Row } from '../reading/row.ts'
import { columnRoles } from './column-role.ts'
import type { Layout } from './find-layout.ts'
import { headingMatch, isEmailHeading } from './heading-match.ts'

/**
 * Watches for headings in the middle of a file, where exports were glued together. Where they name the same
 * columns in another order, the rows after them are put in the order of the first ones; where they name other
 * columns, the file is refused, because whatever the rows say would be taken for something else.
 */
export class LaterHeadings {
  readonly #layout: Layout
  readonly #email: number
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #styles: Uint8Array
  /** Headings that hold only if a row follows that fits them and not the first ones. */
  #supposed: Supposed | null = null
  /** For each column its place in the rows of this part of the file, -1 where it is missing. */
  #places: readonly number[] | null = null

  constructor(layout: Layout, email: number) {
    this.#layout = layout
    this.#email = email
    const width = layout.header?.length ?? 0
    this.#starts = new Int32Array(width)
    this.#ends = new Int32Array(width)
    this.#styles = new Uint8Array(width)
  }

  /** Puts the cells of a row where the headings at the beginning of the file have them. */
  arrange(row: Row): void {
    const places = this.#places
    if (places === null) return
    places.forEach((place, column) => {
      const isThere = place >= 0 && place < row.count
      this.#starts[column] = isThere ? row.starts[place]! : 0
      this.#ends[column] = isThere ? row.ends[place]! : 0
      this.#styles[column] = isThere ? row.styles[place]! : plainCell
    })
    row.starts.set(this.#starts)
    row.ends.set(this.#ends)
    row.styles.set(this.#styles)
    row.count = places.length
  }

  /**
   * Says of a row without an address whether it is such headings, or the first row after them, now arranged.
   * Throws `FileRefusal` where they are of another layout.
   */
  meet(row: Row): 'headings' | 'arranged' | 'neither' {
    const supposed = this.#supposed
    this.#supposed = null
    if (supposed?.fits(row)) {
      this.#follow(supposed.names)
      this.arrange(row)
      return 'arranged'
    }
    const names = headingsIn(row, this.#layout.header)
    if (names === null) return this.#meetOtherDelimiter(row)
    if (isEmailHeading(names[this.#email] ?? '')) {
      if (!this.#agrees(names)) this.#follow(names)
      return 'headings'
    }
    const email = names.findIndex(isEmailHeading)
    this.#supposed = { names, fits: (next) => looksLikeMail(next.text(email)) }
    return 'headings'
  }

  /** Headings cut by another sign are one cell here, and so are the rows after them. */
  #meetOtherDelimiter(row: Row): 'headings' | 'neither' {
    if (row.count !== 1 || row.ends[0]! - row.starts[0]! > longestHeadings) return 'neither'
    const text = row.text(0)
    const names = delimiters.map((sign) => text.split(sign).map((name) => name.trim()))
    if (!names.some((cut) => cut.length > 1 && readAsHeadings(cut, null))) return 'neither'
    this.#supposed = { names: null, fits: (next) => next.count === 1 && next.text(0).includes('@') }
    return 'headings'
  }

  #follow(names: readonly string[] | null): void {
    const header = this.#layout.header?.map(plain) ?? []
    const places = header.map((name) => names?.map(plain).indexOf(name) ?? -1)
    const found = places.filter((place) => place >= 0)
    if (names === null || found.length < names.length || new Set(header).size < header.length) {
      throw new FileRefusal('several_layouts')
    }
    const before = this.#places
    this.#places = before === null ? places : places.map((place) => before[place] ?? -1)
  }

  /** Whether each column in use is announced by these headings, too, if perhaps in other words. */
  #agrees(names: readonly string[]): boolean {
    const { header, roles } = this.#layout
    return columnRoles.every((role) => {
      const index = roles[role]?.index
      if (index === undefined) return true
      const name = names[index] ?? ''
      return plain(name) === plain(header?.[index] ?? '') || headingMatch(name, role) > 0
    })
  }
}

interface Supposed {
  /** Null where the rows cannot be read by them. */
  names: readonly string[] | null
  fits(row: Row): boolean
}

const delimiters = [';', ',', '\t', '|']

/** No row of headings is longer, in bytes. */
const longestHeadings = 2000
/** A heading is a few words. */
const longestHeading = 60

function headingsIn(row: Row, header: readonly string[] | null): string[] | null {
  if (row.count < 2 || row.ends[row.count - 1]! - row.starts[0]! > longestHeadings) return null
  if (holdsNumber(row)) return null
  return readAsHeadings(
    row.texts().map((name) => name.trim()),
    header,
  )
}

/** Whether a cell has two digits side by side, as dates and numbers have; reading all cells as text costs more. */
function holdsNumber({ bytes, count, starts, ends }: Row): boolean {
  for (let column = 0; column < count; column++) {
    for (let i = starts[column]! + 1; i < ends[column]!; i++) {
      if (isDigit(bytes[i]!) && isDigit(bytes[i - 1]!)) return true
    }
  }
  return false
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** The names, if they read like headings: one of e-mail addresses, another one that is known, and no values. */
function readAsHeadings(
  names: readonly string[],
  header: readonly string[] | null,
): string[] | null {
  if (!names.some(isEmailHeading)) return null
  const filled = names.findLastIndex((name) => name !== '') + 1
  const all = names.slice(0, filled)
  if (new Set(all).size < all.length || !all.every(mayBeHeading)) return null
  const known = all.filter((name) => isKnown(name, header))
  return known.length > 1 ? all : null
}

function mayBeHeading(name: string): boolean {
  return name.length <= longestHeading && /\p{L}/u.test(name) && !/@|\d[\d.:/-]*\d/.test(name)
}

/** Names and places have no role, and head columns all the same. */
const others =
  /^((vor|nach|first|last|sur|full)?[- _]?name|anrede|kundennr|kunden-?nummer|id|ort|plz|city|zip)$/i

function isKnown(name: string, header: readonly string[] | null): boolean {
  if (header?.some((heading) => plain(heading) === plain(name))) return true
  return others.test(name) || columnRoles.some((role) => headingMatch(name, role) > 0)
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}

function looksLikeMail(cell: string): boolean {
  return /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(cell)
}
