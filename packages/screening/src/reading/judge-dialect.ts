import { defaultLimits } from '../limits.ts'
import type { Dialect } from './dialect.ts'
import { isPlainAddress, isPlausibleCell } from './plausible-cell.ts'
import { plainCell, type Row } from './row.ts'
import { RowScanner } from './row-scanner.ts'
import { scanBeginning } from './scan-beginning.ts'
import type { Encoding } from './text-encoding.ts'

/** What becomes of the first rows of a file when they are read in some dialect. */
export interface Judgement {
  dialect: Dialect
  rows: number
  refused: number
  /** How many rows have how many cells. */
  widths: Map<number, number>
  /** Cells of the first row, which is mostly the heading. */
  firstWidth: number
  cells: number
  /** Cells that read as one thing, see `isPlausibleCell`, or stood in quotes. */
  plausible: number
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
  const widths = new Map<number, number>()
  const seen = {
    rows: 0,
    refused: 0,
    cells: 0,
    plausible: 0,
    quoted: 0,
    withAddress: 0,
    firstWidth: 0,
  }
  const isEnough = () => seen.rows + seen.refused >= judgedRows
  const scanner = new RowScanner(dialect, encoding, [], defaultLimits, {
    row(row) {
      if (isEnough()) return
      if (seen.rows++ === 0) seen.firstWidth = row.count
      seen.cells += row.count
      widths.set(row.count, (widths.get(row.count) ?? 0) + 1)
      const { plausible, quoted, addresses } = judgeCells(row)
      seen.plausible += plausible
      seen.quoted += quoted
      if (addresses > 0) seen.withAddress++
    },
    refused() {
      if (!isEnough()) seen.refused++
    },
  })
  scanBeginning(scanner, sample, whole, isEnough)
  return { dialect, widths, ...seen }
}

function judgeCells(row: Row) {
  const seen = { plausible: 0, quoted: 0, addresses: 0 }
  for (let column = 0; column < row.count; column++) {
    const text = row.text(column)
    const quoted = row.styles[column] !== plainCell
    if (quoted) seen.quoted++
    if (isPlainAddress(text)) seen.addresses++
    if (quoted || isPlausibleCell(text)) seen.plausible++
  }
  return seen
}
