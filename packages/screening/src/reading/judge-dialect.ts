import { looksLikeAddress } from '../address/looks-like-address.ts'
import { defaultLimits } from '../limits.ts'
import type { Dialect } from './dialect.ts'
import type { Row } from './row.ts'
import { RowScanner } from './row-scanner.ts'
import type { Encoding } from './text-encoding.ts'

/** What becomes of the first rows of a file when they are read in some dialect. */
export interface Judgement {
  dialect: Dialect
  rows: number
  refused: number
  /** How many rows have how many cells. */
  widths: Map<number, number>
  /** Cells that stood in quotes. */
  quoted: number
  /** Rows with a cell that is an e-mail address and nothing else. */
  withAddress: number
}

const judgedRows = 200

export function judgeDialect(
  sample: Uint8Array,
  encoding: Encoding,
  whole: boolean,
  dialect: Dialect,
): Judgement {
  const seen = { rows: 0, refused: 0, quoted: 0, withAddress: 0 }
  const widths = new Map<number, number>()
  const scanner = new RowScanner(dialect, encoding, [], defaultLimits, {
    row(row) {
      if (seen.rows + seen.refused >= judgedRows) return
      seen.rows++
      widths.set(row.count, (widths.get(row.count) ?? 0) + 1)
      for (let column = 0; column < row.count; column++) {
        if (row.styles[column] !== 0) seen.quoted++
      }
      if (hasAddressCell(row)) seen.withAddress++
    },
    refused() {
      if (seen.rows + seen.refused < judgedRows) seen.refused++
    },
  })
  scanner.push(sample, whole)
  return { dialect, widths, ...seen }
}

function hasAddressCell(row: Row): boolean {
  for (let column = 0; column < row.count; column++) {
    if (looksLikeAddress(row.text(column))) return true
  }
  return false
}
