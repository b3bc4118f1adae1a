import { compareKeys, type SortKey } from './sort-key.ts'

/** How the values of a column follow each other in the rows that were looked at. */
export interface OrderFacts {
  /** Neighbours that differ, and how many of them are in order. */
  steps: number
  inOrder: number
  /** Neighbours that are the same. */
  same: number
  /** What the first value is: a moment, a number or text. */
  kind: 'moment' | 'number' | 'text'
  /** Rows, counted among those looked at, from which on the order began again. */
  restarts: number[]
  /** The first and the last row with a value. */
  from: number
  to: number
}

/** So many rows on both sides make a restart; fewer are a handful out of place. */
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
  /** The furthest value so far, and the one it went beyond: a single stray must not count as the end of a part. */
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

  /** Takes the value of the row with this number; an empty cell is passed over. */
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
