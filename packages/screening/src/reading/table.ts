import type { Row } from './row.ts'
import type { RowFault } from './row-fault.ts'

/** A row of the sample, which shows columns and heading. */
export interface SampleRow {
  /** From 1; 0 for the headings of a format in which no line holds them. */
  line: number
  cells: string[]
}

/** What a file turned out to be; `text` is CSV and its kin, and lines of addresses. */
export type TableKind = 'text' | 'xlsx' | 'json' | 'ndjson' | 'vcard' | 'ldif' | 'sql'

/** What reading found out about the form of a file. */
export interface TableFormat {
  kind: TableKind
  /** Encoding of the text; `ascii` means that nothing beyond ASCII was met. Null for a workbook. */
  encoding: string | null
  /** Null where the form has none, as JSON has, and where each line is one cell. */
  delimiter: string | null
  /** Which sheet of a workbook was read, from 1, and how many it has. */
  sheet: { number: number; of: number } | null
  /** How a workbook was read; absent for other files. */
  workbook?: WorkbookFormat
  /** How many address cards were read, and on how many stand several addresses; absent for other files. */
  cards?: { read: number; several: number }
}

export interface WorkbookFormat {
  /**
   * The sheets that were read one after the other, as one table. Their lines count on: `before` is the number
   * of lines before the first of a sheet.
   */
  sheets: { name: string; before: number }[]
  /** Sheets with addresses that were not read. */
  leftOut: { name: string; why: 'other_layout' | 'hidden' }[]
  /** Rows that a filter or a person has hidden; they are read like others, unless they were left out. */
  hiddenRows: number
  hiddenLeftOut?: true
}

/**
 * A recipients file as rows of cells, whatever its format: first a sample, for finding the columns, then all
 * rows in one pass.
 */
export interface Table {
  sample: readonly SampleRow[]
  /**
   * Hands every row to the sink, including those of the sample. `widths`: how many cells a row should have.
   * Throws `FileRefusal` where the file turns out to be unreadable as a whole.
   */
  read(widths: readonly number[], sink: RowSink): Promise<void>
  /** Settled only when all rows have been read. */
  format(): TableFormat
}

/** Takes the rows of a file in their order: each one is either read or refused. */
export interface RowSink {
  /** The row is valid until the call returns. */
  row(row: Row): void
  refused(line: number, fault: RowFault): void
}
