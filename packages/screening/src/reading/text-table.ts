import type { Limits } from '../limits.ts'
import type { Dialect } from './dialect.ts'
import { guessDialect } from './guess-dialect.ts'
import { RowScanner } from './row-scanner.ts'
import { scanBeginning } from './scan-beginning.ts'
import type { SampleRow, Table } from './table.ts'
import { isUtf16 } from './text-encoding.ts'
import type { TextInput } from './text-input.ts'

const sampledRows = 1000

/** Opens a CSV-like file. */
export function openTextTable(input: TextInput, limits: Limits): Table {
  const dialect = guessDialect(input.start, input.encoding, input.whole)
  let found = input.fileEncoding
  return {
    sample: readSample(input, dialect, limits),
    async read(widths, sink) {
      const scanner = new RowScanner(dialect, input.encoding, widths, limits, sink)
      await input.feed((bytes, final) => scanner.push(bytes, final))
      if (!isUtf16(found)) found = scanner.encoding
    },
    format: () => ({
      kind: 'text',
      encoding: found,
      delimiter: dialect.delimiter,
      sheet: null,
    }),
  }
}

function readSample(input: TextInput, dialect: Dialect, limits: Limits): SampleRow[] {
  const rows: SampleRow[] = []
  const scanner = new RowScanner(dialect, input.encoding, [], limits, {
    row(row) {
      if (rows.length < sampledRows) rows.push({ line: row.line, cells: row.texts() })
    },
    refused() {},
  })
  scanBeginning(scanner, input.start, input.whole, () => rows.length >= sampledRows)
  return rows
}
