import { cellStyle } from './cell-style.ts'

/** A column that changes more often than this does not divide the file into parts. */
const mostChanges = 64

/**
 * Notes where a column takes another value of the same kind: whoever sorts by branch and then by
 * name begins the names again with every branch, and has put nothing together.
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
