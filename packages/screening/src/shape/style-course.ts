/** How a cell is written, whatever it says. */
const cellStyles = [
  'empty',
  'digits',
  'dotted',
  'hyphenated',
  'other_number',
  'lower_case',
  'upper_case',
  'mixed_case',
  'lower_address',
  'mixed_address',
  'letters_and_digits',
] as const

export type CellStyle = (typeof cellStyles)[number]

/** In a longer cell the rest says nothing about conventions that its beginning does not. */
const longest = 64

export function cellStyle(cell: string): CellStyle {
  if (cell === '') return 'empty'
  let lower = 0
  let upper = 0
  let digits = 0
  for (let i = 0; i < Math.min(cell.length, longest); i++) {
    const code = cell.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (isLower(code)) lower++
    else if (isUpper(code)) upper++
  }
  if (cell.includes('@')) return upper === 0 ? 'lower_address' : 'mixed_address'
  if (lower + upper === 0) return numberStyle(cell, digits)
  if (digits > 0) return 'letters_and_digits'
  if (upper === 0) return 'lower_case'
  return lower === 0 && upper > 1 ? 'upper_case' : 'mixed_case'
}

function numberStyle(cell: string, digits: number): CellStyle {
  if (digits === cell.length) return 'digits'
  if (/^\d+\.\d+\.\d+/.test(cell)) return 'dotted'
  return /^\d+-\d+-\d+/.test(cell) ? 'hyphenated' : 'other_number'
}

function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff && code !== 0xf7)
}

function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
}

/** A place in the file where columns change the way they are written. */
export interface StyleBreak {
  /** First and last of the rows between which it lies, counted among those looked at. */
  from: number
  to: number
  /** Columns written in another way from here on. */
  restyled: number[]
  /** Columns that are filled from here on, or empty from here on. */
  refilled: number[]
}

const mostSegments = 32
const styleCount = cellStyles.length
const numberOf = Object.fromEntries(cellStyles.map((style, i) => [style, i])) as Record<
  CellStyle,
  number
>
/** A style held by this share of its cells is the style of a column. */
const prevails = 0.9
const leastRows = 16

/**
 * Counts how the cells of each column are written along the file: in at most 32 segments, which are merged in
 * pairs as the file grows.
 */
export class StyleCourse {
  readonly #columns: number
  #counts: Uint32Array
  #rowsPerSegment = 4
  #rows = 0

  constructor(columns: number) {
    this.#columns = columns
    this.#counts = new Uint32Array(mostSegments * columns * styleCount)
  }

  add(styles: readonly CellStyle[]): void {
    if (this.#rows === mostSegments * this.#rowsPerSegment) this.#halve()
    const segment = Math.floor(this.#rows++ / this.#rowsPerSegment)
    for (let column = 0; column < this.#columns; column++) {
      this.#counts[this.#at(segment, column) + numberOf[styles[column] ?? 'empty']]!++
    }
  }

  /** Where the prevailing style of the two segments before differs from that of the two after. */
  breaks(): StyleBreak[] {
    const found: StyleBreak[] = []
    const segments = Math.floor(this.#rows / this.#rowsPerSegment)
    for (let segment = 2; segment + 2 < segments; segment++) {
      const { restyled, refilled } = this.#changesAt(segment)
      if (restyled.length + refilled.length === 0) continue
      const from = segment * this.#rowsPerSegment
      const to = from + this.#rowsPerSegment - 1
      const last = found.at(-1)
      if (last && from <= last.to + 1) join(last, to, restyled, refilled)
      else found.push({ from, to, restyled, refilled })
    }
    return found
  }

  #changesAt(segment: number): Pick<StyleBreak, 'restyled' | 'refilled'> {
    const restyled: number[] = []
    const refilled: number[] = []
    for (let column = 0; column < this.#columns; column++) {
      const before = this.#prevailing(segment - 2, column)
      const after = this.#prevailing(segment + 1, column)
      if (before === null || after === null || before === after) continue
      if (before === numberOf.empty || after === numberOf.empty) refilled.push(column)
      else restyled.push(column)
    }
    return { restyled, refilled }
  }

  /** The style of a column in two segments, or null where there is none or too few rows to say. */
  #prevailing(segment: number, column: number): number | null {
    const rows = 2 * this.#rowsPerSegment
    if (rows < leastRows) return null
    for (let style = 0; style < styleCount; style++) {
      const first = this.#counts[this.#at(segment, column) + style]!
      const second = this.#counts[this.#at(segment + 1, column) + style]!
      if (first + second >= rows * prevails) return style
    }
    return null
  }

  #halve(): void {
    const counts = new Uint32Array(this.#counts.length)
    const size = this.#columns * styleCount
    for (let i = 0; i < counts.length; i++) {
      const segment = Math.floor(i / size)
      counts[(segment >> 1) * size + (i % size)]! += this.#counts[i]!
    }
    this.#counts = counts
    this.#rowsPerSegment *= 2
  }

  #at(segment: number, column: number): number {
    return (segment * this.#columns + column) * styleCount
  }
}

function join(found: StyleBreak, to: number, restyled: number[], refilled: number[]): void {
  found.to = to
  found.restyled = [...new Set([...found.restyled, ...restyled])]
  found.refilled = [...new Set([...found.refilled, ...refilled])]
}
