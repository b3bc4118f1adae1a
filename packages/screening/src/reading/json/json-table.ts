import type { Limits } from '../../limits.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { RowSink, SampleRow, Table } from '../table.ts'
import { decoderOf, isUtf16 } from '../text-encoding.ts'
import type { TextInput } from '../text-input.ts'
import type { JsonShape } from './guess-json-shape.ts'
import { JsonColumns } from './json-columns.ts'
import { JsonLinesScanner } from './json-lines-scanner.ts'
import { JsonListScanner } from './json-list-scanner.ts'
import { JsonRow } from './json-row.ts'

const sampledRows = 1000

/** Opens a JSON text; throws `FileRefusal` where its beginning holds no entry that can be read. */
export function openJsonTable(input: TextInput, shape: JsonShape, limits: Limits): Table {
  const columns = new JsonColumns(decoderOf(input.encoding), limits.columns)
  const sample = readSample(input, shape, columns, limits)
  columns.stopGrowing()
  let found = input.fileEncoding
  return {
    sample: withHeadings(sample, columns.names),
    async read(_, sink) {
      const json = new JsonRow(columns, input.encoding, limits)
      const scanner = scannerFor(shape, json, limits, sink)
      await input.feed((bytes, final) => scanner.push(bytes, final))
      if (!isUtf16(found)) found = json.encoding
    },
    format: () => ({
      kind: shape.kind === 'lines' ? 'ndjson' : 'json',
      encoding: found,
      delimiter: null,
      sheet: null,
    }),
  }
}

function scannerFor(shape: JsonShape, json: JsonRow, limits: Limits, sink: RowSink) {
  switch (shape.kind) {
    case 'lines':
      return new JsonLinesScanner(json, limits, sink)
    case 'entries':
      return new JsonListScanner(json, { start: 0, inArray: false, within: false }, limits, sink)
    case 'list':
      return new JsonListScanner(json, { ...shape, inArray: true }, limits, sink)
  }
}

function readSample(
  input: TextInput,
  shape: JsonShape,
  columns: JsonColumns,
  limits: Limits,
): SampleRow[] {
  const rows: SampleRow[] = []
  let refused = 0
  const json = new JsonRow(columns, input.encoding, limits)
  const scanner = scannerFor(shape, json, limits, {
    row(row) {
      if (rows.length < sampledRows) rows.push({ line: row.line, cells: row.texts() })
    },
    refused: () => void refused++,
  })
  scanner.push(input.start, input.whole)
  if (rows.length > 0) return rows
  throw new FileRefusal(refused > 0 ? 'broken_json_file' : 'empty_file')
}

/** The keys of objects are the headings, in a row of their own on no line, and all rows are as wide. */
function withHeadings(rows: SampleRow[], names: readonly string[]): SampleRow[] {
  if (names.length === 0) return rows
  const wide = rows.map(({ line, cells }) => ({
    line,
    cells: Array.from(
      { length: Math.max(names.length, cells.length) },
      (_, column) => cells[column] ?? '',
    ),
  }))
  return [{ line: 0, cells: [...names] }, ...wide]
}
