import type { ColumnChoices } from '../columns/column-role.ts'
import { emailColumnOf, findLayout } from '../columns/find-layout.ts'
import { sha256Words } from '../digest/sha256.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { CsvWriter } from '../mend/csv-writer.ts'
import type { DayOrder } from '../moments/day-order.ts'
import { MomentReader } from '../moments/moment-reader.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { openTable } from '../reading/open-table.ts'
import type { Row } from '../reading/row.ts'
import type { RowSink } from '../reading/table.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { LeavesOut, ReadAddress, RecipientSink } from '../recipient-sink.ts'

type Write = (bytes: Uint8Array) => void | Promise<void>

export interface DivideOptions {
  /** The columns and the encoding used at screening. */
  columns?: ColumnChoices
  encoding?: NamedEncoding
  /** Whether rows that are hidden in a workbook are left out, as at screening. */
  leavesOutHidden?: boolean
  /** What a row of the first part says; all others belong to the rest. */
  by: RowTest
  /** Take the two parts piece by piece; reading waits for both. */
  first: Write
  rest: Write
  /** Stops the reading: `divide` then rejects with the signal's reason. */
  signal?: AbortSignal
  limits?: Partial<Limits>
}

/**
 * Reads a recipients file again and writes it in two parts, as CSV in UTF-8 under the same headings. Cells
 * stay as they are. Rows without an address that can be mailed belong to the rest; lines that gave no row are
 * left out, since they hold no recipient.
 *
 * Memory stays bounded, whatever the file's size. Throws a `FileRefusal` where `screen` would answer with
 * one.
 */
export async function divide(
  input: AsyncIterable<Uint8Array>,
  { columns, encoding, leavesOutHidden, by, first, rest, signal, ...more }: DivideOptions,
): Promise<DividedRows> {
  const limits = { ...defaultLimits, ...more.limits }
  let writers: CsvWriter[] = []
  const source = new BlockSource(input, {
    hash: noHash,
    limit: limits.fileBytes,
    signal,
    ready: async () => {
      for (const writer of writers) await writer.flush()
    },
  })
  try {
    const table = await openTable(source, limits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const email = emailColumnOf(layout)
    const { delimiter } = table.format()
    const parts = { first: new CsvWriter(delimiter, first), rest: new CsvWriter(delimiter, rest) }
    writers = Object.values(parts)
    const divider = new RowDivider(parts, layout.header, by)
    const reader = new RecipientReader(layout, email, limits.rows, divider)
    await table.read(layout.widths, divider.watching(reader))
    for (const writer of writers) await writer.flush()
    return divider.divided
  } finally {
    await source.close()
  }
}

/** How many rows with an address that can be mailed came into each part. */
export interface DividedRows {
  first: number
  rest: number
}

/** Writes the rows of a file into two parts: those that pass the test, and the rest. */
class RowDivider implements RecipientSink {
  readonly divided: DividedRows = { first: 0, rest: 0 }
  readonly #writers: Readonly<Record<keyof DividedRows, CsvWriter>>
  readonly #passes: (row: Row, address: ReadAddress) => boolean
  #row: Row | null = null

  constructor(
    writers: Readonly<Record<keyof DividedRows, CsvWriter>>,
    header: readonly string[] | null,
    by: RowTest,
  ) {
    this.#writers = writers
    this.#passes = rowTest(by)
    if (header) for (const writer of Object.values(writers)) writer.row(header)
  }

  /**
   * Sends the rows through `reader`, and keeps the current one for cases where a sink receives only the line.
   */
  watching(reader: RowSink): RowSink {
    return {
      row: (row) => {
        this.#row = row
        reader.row(row)
      },
      refused: (line, fault) => reader.refused(line, fault),
    }
  }

  valid(row: Row, address: ReadAddress): void {
    const part = this.#passes(row, address) ? 'first' : 'rest'
    this.divided[part]++
    this.#writers[part].row(row.texts())
  }

  empty(): void {
    this.#writers.rest.row(this.#row!.texts())
  }

  invalid(): void {
    this.#writers.rest.row(this.#row!.texts())
  }

  refused(line: number): void {
    if (this.#row?.line === line) this.#writers.rest.row(this.#row.texts())
  }
}

/**
 * What a row must say to belong to the first part: a cell with this text, or one of these, ignoring case and
 * surrounding space, or a day before, or from, this one (`YYYY-MM-DD`), or an address that is known by its SHA-256, as words.
 * Columns count from 0.
 */
export type RowTest = { isKnown: LeavesOut } | CellTest

/** A test of a cell: plain data. */
export type CellTest =
  | { column: number; is: string | readonly string[] }
  | ({ column: number; dayOrder?: DayOrder | null } & ({ before: string } | { from: string }))

/**
 * Makes a test from the request. A day that can be read in two ways is read in the order of its file; where
 * none is known, both readings must be on the named side. A cell without a day is on neither.
 */
function rowTest(by: RowTest): (row: Row, address: ReadAddress) => boolean {
  if ('isKnown' in by) {
    return (_, address) => by.isKnown(sha256Words(address.bytes, address.length), address)
  }
  if ('is' in by) {
    const wanted = new Set([by.is].flat().map(plainCell))
    return (row) => wanted.has(plainCell(row.text(by.column)))
  }
  const isBefore = 'before' in by
  const limit = Date.parse(isBefore ? by.before : by.from)
  const reader = new MomentReader()
  const cell = new TextEncoder()
  return (row) => {
    const bytes = cell.encode(row.text(by.column).trim())
    if (!reader.read(bytes, 0, bytes.length)) return false
    const readings = readingsIn(reader, by.dayOrder)
    return readings.length > 0 && readings.every((moment) => moment < limit === isBefore)
  }
}

/** The moments that a cell can mean, in the order of its file where that is known. */
export function readingsIn(
  { dayFirst, monthFirst }: Pick<MomentReader, 'dayFirst' | 'monthFirst'>,
  order: DayOrder | null | undefined,
): number[] {
  return [
    ...(order === 'month_first' ? [] : [dayFirst]),
    ...(order === 'day_first' ? [] : [monthFirst]),
  ].filter((moment) => !Number.isNaN(moment))
}

/** A cell as it is compared. */
export function plainCell(text: string): string {
  return text.trim().toLowerCase()
}
