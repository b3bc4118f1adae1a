import type { Limits } from '../limits.ts'
import { isAddressLines, openAddressLines } from './address-lines.ts'
import { FileRefusal } from './file-refusal.ts'
import { guessDialect } from './guess-dialect.ts'
import { guessJsonShape } from './json/json-shape.ts'
import { openJsonTable } from './json/json-table.ts'
import { scanBeginning } from './judge-dialect.ts'
import { hasQuotedLines, withoutQuotedLines } from './quoted-lines.ts'
import { isLdif, LdifReader } from './records/ldif.ts'
import { openRecordTable } from './records/record-table.ts'
import { isSqlDump } from './records/sql-scanner.ts'
import { openSqlTable } from './records/sql-table.ts'
import { isVcard, VcardReader } from './records/vcard.ts'
import { RowScanner } from './row-scanner.ts'
import type { RowSink, SampleRow, Table } from './table.ts'
import { decoderOf, isUtf16 } from './text-encoding.ts'
import type { TextInput } from './text-input.ts'

/** Opens a text file as what its beginning shows it to be; throws `FileRefusal` where that is no list. */
export async function openText(input: TextInput, limits: Limits): Promise<Table> {
  const shape = guessJsonShape(input)
  if (shape !== null) return openJsonTable(input, shape, limits)
  const beginning = decoderOf(input.encoding).decode(input.start.subarray(0, shownBytes))
  if (isVcard(beginning)) {
    return openRecordTable(input, 'vcard', (sink) => new VcardReader(sink), limits)
  }
  if (isLdif(beginning)) {
    return openRecordTable(input, 'ldif', (sink) => new LdifReader(sink), limits)
  }
  if (isSqlDump(beginning)) return openSqlTable(input, limits)
  if (isMessage(beginning)) throw new FileRefusal('mail_file')
  const lines = hasQuotedLines(input) ? withoutQuotedLines(input, limits) : input
  return isAddressLines(lines) ? openAddressLines(lines, limits) : openTextTable(lines, limits)
}

/** Enough to tell what a text is. */
const shownBytes = 64 * 1024

/** Whether a text begins like a message (RFC 5322) or a mailbox full of them: several header lines. */
function isMessage(text: string): boolean {
  const names = /^(From .*\r?\n)?((?:[A-Za-z][\w-]*: .*\r?\n(?:[ \t].*\r?\n)*){3,})/.exec(text)?.[2]
  const isHeader = /^(received|message-id|mime-version|return-path|delivered-to|subject|date):/gim
  return (names?.match(isHeader)?.length ?? 0) > 1
}

const sampledRows = 1000

/** Opens a CSV-like file. */
function openTextTable(input: TextInput, limits: Limits): Table {
  const dialect = guessDialect(input.start, input.encoding, input.whole)
  const newScanner = (widths: readonly number[], sink: RowSink) =>
    new RowScanner(dialect, input.encoding, widths, limits, sink, input.mayMix)
  let found = input.fileEncoding
  return {
    sample: readSample(input, newScanner),
    async read(widths, sink) {
      const scanner = newScanner(widths, sink)
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

function readSample(
  input: TextInput,
  newScanner: (widths: readonly number[], sink: RowSink) => RowScanner,
): SampleRow[] {
  const rows: SampleRow[] = []
  const scanner = newScanner([], {
    row(row) {
      if (rows.length < sampledRows) rows.push({ line: row.line, cells: row.texts() })
    },
    refused() {},
  })
  scanBeginning(scanner, input.start, input.whole, () => rows.length >= sampledRows)
  return rows
}
