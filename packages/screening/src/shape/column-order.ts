import { MomentReader } from '../moments/moment-reader.ts'
import { cellStyle } from './style-course.ts'

/** How the values of a column follow each other in the rows that were looked at. */
export interface OrderFacts {
  /** Neighbours that differ, and how many of them are in order. */
  steps: number
  inOrder: number
  /** Neighbours that are the same. */
  same: number
  /** What the first value is: a moment, a number or text. */
  kind: 'moment' | 'number' | 'text'
  /** Rows, counted among those looked at, at which the order restarts. */
  restarts: number[]
  /** The first and the last row with a value. */
  from: number
  to: number
}

/** A restart needs this many rows on both sides; fewer are a handful out of place. */
const leastPart = 20
const mostRestarts = 100

/** Watches one column in one direction. */
export class ColumnOrder {
  readonly #descending: boolean
  readonly #restarts: number[] = []
  #steps = 0
  #inOrder = 0
  #same = 0
  #kind: OrderFacts['kind'] | null = null
  #last: SortKey | null = null
  /** The furthest value so far, and the one it exceeded: one stray must not count as the end of a part. */
  #furthest: SortKey | null = null
  #beforeFurthest: SortKey | null = null
  #behind = 0
  #behindSince = 0
  #inPart = 0
  #from = 0
  #to = 0

  constructor(descending: boolean) {
    this.#descending = descending
  }

  /** Takes the value of the row with this number; an empty cell is skipped. */
  add(key: SortKey | null, row: number): void {
    if (key === null) return
    if (this.#last === null) this.#from = row
    this.#to = row
    this.#kind ??= key.isMoment ? 'moment' : key.text === '' ? 'number' : 'text'
    this.#countStep(key)
    this.#last = key
    this.#inPart++
    if (this.#furthest === null) this.#furthest = key
    else if (!this.#isBehind(key, this.#furthest)) this.#advance(key)
    else if (this.#beforeFurthest && !this.#isBehind(key, this.#beforeFurthest)) this.#advance(key)
    else this.#fallBehind(key, row)
  }

  facts(): OrderFacts {
    return {
      steps: this.#steps,
      inOrder: this.#inOrder,
      same: this.#same,
      kind: this.#kind ?? 'text',
      restarts: this.#restarts,
      from: this.#from,
      to: this.#to,
    }
  }

  #countStep(key: SortKey): void {
    const step = this.#last === null ? Number.NaN : this.#compare(this.#last, key)
    if (Number.isNaN(step)) return
    if (step === 0) this.#same++
    else this.#steps++
    if (step < 0) this.#inOrder++
  }

  #advance(key: SortKey): void {
    if (this.#compare(this.#furthest!, key) !== 0) {
      const beyond = this.#isBehind(this.#furthest!, key)
      this.#beforeFurthest = beyond ? this.#furthest : this.#beforeFurthest
      this.#furthest = key
    }
    this.#behind = 0
  }

  #fallBehind(key: SortKey, row: number): void {
    if (this.#behind++ === 0) this.#behindSince = row
    if (this.#behind < leastPart) return
    const parted = this.#inPart >= 2 * leastPart
    if (parted && this.#restarts.length < mostRestarts) this.#restarts.push(this.#behindSince)
    this.#furthest = key
    this.#beforeFurthest = null
    this.#behind = 0
    this.#inPart = leastPart
  }

  #isBehind(a: SortKey, b: SortKey): boolean {
    return this.#compare(a, b) < 0
  }

  #compare(a: SortKey, b: SortKey): number {
    return this.#descending ? compareKeys(b, a) : compareKeys(a, b)
  }
}

/** What a cell is sorted by: a kind of value, text, and a number that decides where the texts are equal. */
export interface SortKey {
  isMoment: boolean
  text: string
  number: number
}

const moment = new MomentReader()
const encoder = new TextEncoder()
/** Longer cells differ before this point, or their order says nothing. */
const longest = 200
const numbered = /^(\D*)(\d{1,15})$/
/** Sums of money and the like: `1234,5`, `1.234,50`, `1,234.50`. */
const amount =
  /^-?(\d{1,12}|\d{1,3}(\.\d{3}){1,3}(?=,)|\d{1,3}([,’' ]\d{3}){1,3}(?=\.))[.,]\d{1,2}$/

/**
 * The key by which a program would sort a cell: moments by time, numbers and numbered ids by their number,
 * text without regard to case and accents. Null for an empty cell.
 */
export function sortKey(written: string): SortKey | null {
  const cell = written.slice(0, longest)
  if (cell === '') return null
  const ending = numbered.exec(cell)
  if (ending) return { isMoment: false, text: folded(ending[1]!), number: Number(ending[2]) }
  if (amount.test(cell)) return { isMoment: false, text: '', number: numberIn(cell) }
  if (cell.length <= 40 && /^\d.*\d/.test(cell)) {
    const bytes = encoder.encode(cell)
    if (moment.read(bytes, 0, bytes.length)) {
      const number = Number.isNaN(moment.dayFirst) ? moment.monthFirst : moment.dayFirst
      return { isMoment: true, text: '', number }
    }
  }
  return { isMoment: false, text: folded(cell), number: 0 }
}

/** Below zero if `a` comes first, NaN where moments and other values cannot be compared. */
function compareKeys(a: SortKey, b: SortKey): number {
  if (a.isMoment !== b.isMoment) return Number.NaN
  if (a.text !== b.text) return a.text < b.text ? -1 : 1
  return a.number - b.number
}

/** A sign before the last one or two digits is the decimal separator. */
function numberIn(amountCell: string): number {
  const [, whole, decimals] = /^(.*)[.,](\d+)$/.exec(amountCell)!
  return Number(`${whole!.replace(/[^\d-]/g, '')}.${decimals}`)
}

const plain = /^[ -~]*$/

function folded(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A column that changes more often than this does not divide the file into parts. */
const mostChanges = 64

/**
 * Notes where a column changes to another value of the same kind: sorting by branch and then by name restarts
 * the names with every branch, and that does not make a glued file.
 */
export class ColumnGroups {
  readonly #rows: number[] = []
  #last: string | null = null
  #changes = 0

  add(cell: string, row: number): void {
    const last = this.#last
    if (cell === last) return
    this.#last = cell
    if (last === null || this.#changes++ >= mostChanges) return
    if (cell !== '' && last !== '' && cellStyle(cell) === cellStyle(last)) this.#rows.push(row)
  }

  /** Whether the column divides the file into parts, one of which begins among these rows. */
  beginsAmong(from: number, to: number, rows: number): boolean {
    if (this.#changes > Math.min(mostChanges, rows / 10)) return false
    return this.#rows.some((row) => row >= from && row <= to)
  }
}
