import { defaultLimits, type Limits } from '../limits.ts'
import type { BlockSource } from './block-source.ts'
import type { Dialect } from './dialect.ts'
import { guessDialect } from './guess-dialect.ts'
import { RowScanner } from './row-scanner.ts'
import type { SampleRow, Table } from './table.ts'
import { type Encoding, guessEncoding } from './text-encoding.ts'
import { Utf16ToUtf8 } from './utf16-to-utf8.ts'

const sampledRows = 1000

/** Opens a CSV-like file of which `head` is the first block. */
export function openTextTable(source: BlockSource, head: Uint8Array, limits: Limits): Table {
  const { encoding, mark } = guessEncoding(head)
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
  const bytesEncoding: Encoding = wide ? 'utf-8' : encoding
  const convert = wide ? utf16Converter(encoding) : (bytes: Uint8Array) => bytes

  const whole = source.ended
  const start = convert(head.subarray(mark), whole)
  const dialect = guessDialect(start, bytesEncoding, whole)
  let found = encoding
  return {
    sample: readSample(start, whole, dialect, bytesEncoding),
    async read(widths, sink) {
      const scanner = new RowScanner(dialect, bytesEncoding, widths, limits, sink)
      scanner.push(start, false)
      for await (const block of source) scanner.push(convert(block, false), false)
      scanner.push(whole ? nothing : convert(nothing, true), true)
      if (!wide) found = scanner.encoding
    },
    format: () => ({
      kind: 'text',
      encoding: found,
      delimiter: dialect.delimiter,
      sheet: null,
    }),
  }
}

const nothing = new Uint8Array(0)

function utf16Converter(encoding: 'utf-16le' | 'utf-16be') {
  const converter = new Utf16ToUtf8(encoding === 'utf-16le' ? 'little-endian' : 'big-endian')
  return (bytes: Uint8Array, final: boolean) => converter.convert(bytes, final)
}

function readSample(
  start: Uint8Array,
  whole: boolean,
  dialect: Dialect,
  encoding: Encoding,
): SampleRow[] {
  const rows: SampleRow[] = []
  const scanner = new RowScanner(dialect, encoding, [], defaultLimits, {
    row(row) {
      if (rows.length < sampledRows) rows.push({ line: row.line, cells: row.texts() })
    },
    refused() {},
  })
  scanner.push(start, whole)
  return rows
}
