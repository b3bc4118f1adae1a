import type { CsvWriter } from '../mend/csv-writer.ts'
import type { Row } from '../reading/row.ts'
import type { RowSink } from '../reading/row-sink.ts'
import type { RecipientSink } from '../recipient-sink.ts'
import { type RowTest, rowTest } from './row-test.ts'

/** How many rows with an address that can be mailed came into each part. */
export interface DividedRows {
  first: number
  rest: number
}

/** Writes the rows of a file into two parts: what passes the test, and all the rest. */
export class RowDivider implements RecipientSink {
  readonly divided: DividedRows = { first: 0, rest: 0 }
  readonly #writers: Readonly<Record<keyof DividedRows, CsvWriter>>
  readonly #passes: (row: Row) => boolean
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

  /** Has the rows go through `reader`, and keeps the one at hand for those of whom a sink learns the line only. */
  watching(reader: RowSink): RowSink {
    return {
      row: (row) => {
        this.#row = row
        reader.row(row)
      },
      refused: (line, fault) => reader.refused(line, fault),
    }
  }

  valid(row: Row): void {
    const part = this.#passes(row) ? 'first' : 'rest'
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
