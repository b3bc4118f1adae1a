import type { Limits } from '../../limits.ts'
import { joinBytes } from '../block-source.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { RowFault } from '../row-fault.ts'
import type { RowSink, SampleRow, Table } from '../table.ts'
import { decoderOf, isUtf16 } from '../text-encoding.ts'
import type { TextInput } from '../text-input.ts'
import { JsonColumns } from './json-columns.ts'
import { comma } from './json-lexer.ts'
import { JsonListScanner } from './json-list-scanner.ts'
import { JsonRow, keyColumn } from './json-row.ts'
import type { JsonShape } from './json-shape.ts'

const sampledRows = 1000

/** Opens a JSON text; throws `FileRefusal` where its beginning holds no entry that can be read. */
export function openJsonTable(input: TextInput, shape: JsonShape, limits: Limits): Table {
  const keys = shape.kind === 'list' && shape.keyed ? [keyColumn] : []
  const columns = new JsonColumns(decoderOf(input.encoding), limits.columns, keys)
  const sample = readSample(input, shape, columns, limits)
  columns.growing = false
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
  return shape.kind === 'lines'
    ? new JsonLinesScanner(json, limits, sink)
    : new JsonListScanner(json, shape, limits, sink)
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

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Hands the entries of a text with one on each line to the sink; a broken one costs its line. */
class JsonLinesScanner {
  readonly #json: JsonRow
  readonly #sink: RowSink
  readonly #limits: Limits
  #rest: Uint8Array = new Uint8Array(0)
  #line = 1
  #skippingLine = false
  #afterReturn = false

  constructor(json: JsonRow, limits: Limits, sink: RowSink) {
    this.#json = json
    this.#limits = limits
    this.#sink = sink
    json.lexer.final = true
  }

  /** Takes the next bytes of the text; `final` says that none follow. */
  push(block: Uint8Array, final: boolean): void {
    const bytes = this.#rest.length === 0 ? block : joinBytes(this.#rest, block)
    let at = 0
    for (let end = endOfLine(bytes, at); end < bytes.length; end = endOfLine(bytes, at)) {
      this.#endLine(bytes.subarray(at, end), bytes[end]!)
      at = end + 1
    }
    const rest = bytes.subarray(at)
    if (final) this.#readLine(rest)
    else if (rest.length > this.#limits.rowBytes) this.#skipLine()
    this.#rest = final || this.#skippingLine ? new Uint8Array(0) : rest.slice()
  }

  #endLine(line: Uint8Array, end: number): void {
    const isSecondHalf = this.#afterReturn && end === lineFeed && line.length === 0
    this.#afterReturn = end === carriageReturn
    if (isSecondHalf) return
    this.#readLine(line)
    this.#line++
  }

  #readLine(line: Uint8Array): void {
    if (this.#skippingLine) {
      this.#skippingLine = false
      return
    }
    const { lexer, row } = this.#json
    lexer.bytes = line
    const start = lexer.pastSpace(0)
    if (start === line.length) return
    const fault = this.#read(start)
    row.line = this.#line
    if (fault) this.#sink.refused(this.#line, fault)
    else this.#sink.row(row)
  }

  /** Reads the entry that must fill the line; a comma after it does no harm. */
  #read(start: number): RowFault | null {
    const { lexer } = this.#json
    if (lexer.bytes.length - start > this.#limits.rowBytes) return 'row_too_long'
    const end = this.#json.read(start)
    if (end < 0) return 'broken_json'
    const after = lexer.pastSpace(end)
    const isAlone = lexer.pastSpace(lexer.bytes[after] === comma ? after + 1 : after)
    return isAlone === lexer.bytes.length ? this.#json.fault : 'broken_json'
  }

  #skipLine(): void {
    if (!this.#skippingLine) this.#sink.refused(this.#line, 'row_too_long')
    this.#skippingLine = true
  }
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++
  return at
}
