import type { Limits } from '../../limits.ts'
import { plainCell, Row } from '../row.ts'

/** Writes texts as the row that all readers hand on. */
export class TextRow {
  readonly #row: Row
  readonly #most: number

  constructor(limits: Limits) {
    this.#row = new Row(limits.columns)
    this.#row.encoding = 'utf-8'
    this.#most = limits.columns
  }

  /** The row is valid until the next one is written. */
  write(line: number, cells: readonly string[]): Row {
    const row = this.#row
    const needed = cells.reduce((sum, cell) => sum + cell.length * 3, 0)
    if (needed > row.bytes.length) row.bytes = new Uint8Array(needed * 2)
    row.line = line
    row.count = Math.min(cells.length, this.#most)
    let filled = 0
    for (let column = 0; column < row.count; column++) {
      row.starts[column] = filled
      filled += encoder.encodeInto(cells[column]!, row.bytes.subarray(filled)).written
      row.ends[column] = filled
      row.styles[column] = plainCell
    }
    return row
  }
}

const encoder = new TextEncoder()
