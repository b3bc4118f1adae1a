import { looksLikeAddress } from '../../address/parse-address.ts'
import type { Limits } from '../../limits.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { RowSink, SampleRow, Table } from '../table.ts'
import { decoderOf } from '../text-encoding.ts'
import type { TextInput } from '../text-input.ts'
import { SqlScanner, type TupleRow } from './sql-scanner.ts'
import { TextRow } from './text-row.ts'

/**
 * Opens a database dump: the table with addresses is the list, whatever else is in the dump. Reads up to that
 * table first, without keeping what is before it. Throws `FileRefusal` where no table or several hold
 * addresses; the latter may turn out only when all has been read.
 */
export async function openSqlTable(input: TextInput, limits: Limits): Promise<Table> {
  const finder = new TableFinder()
  const scanner = new SqlScanner((row) => finder.take(row), limits)
  const pieces = textPieces(input)
  while (finder.found === null) {
    const { done, value } = await pieces.next()
    scanner.push(value, done === true)
    if (done) finder.end()
  }
  const { columns, rows } = finder.found
  return {
    sample: sampleOf(columns, rows.slice(0, sampledRows)),
    async read(_, sink) {
      finder.handOnTo(sink, new TextRow(limits))
      for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
        scanner.push(piece.value, false)
      }
      scanner.push('', true)
      finder.end()
    },
    format: () => ({ kind: 'sql', encoding: input.fileEncoding, delimiter: null, sheet: null }),
  }
}

/** The last piece is the value that the generator returns. */
async function* textPieces(input: TextInput): AsyncGenerator<string, string> {
  const decoder = new TextDecoder(decoderOf(input.encoding).encoding, { ignoreBOM: true })
  for await (const piece of input.pieces()) yield decoder.decode(piece, { stream: true })
  return decoder.decode()
}

const sampledRows = 1000
/** In characters. */
const sampledLength = 512 * 1024

function sampleOf(columns: readonly string[] | null, rows: readonly TupleRow[]): SampleRow[] {
  const read = rows.filter(({ fault }) => fault === null)
  const cells = read.map(({ line, values }) => ({ line, cells: [...values] }))
  return columns === null ? cells : [{ line: 0, cells: [...columns] }, ...cells]
}

interface FoundTable {
  name: string
  columns: readonly string[] | null
  rows: TupleRow[]
}

/** Judges each table by its first rows, and hands on those of the one with addresses. */
class TableFinder {
  /** The table with addresses, and its rows so far. */
  found: FoundTable | null = null
  #table: FoundTable | null = null
  #length = 0
  #handOn: ((row: TupleRow) => void) | null = null

  take(row: TupleRow): void {
    if (row.table === this.found?.name) {
      if (this.#handOn === null) this.found.rows.push(row)
      else this.#handOn(row)
      return
    }
    if (row.table !== this.#table?.name) {
      this.#judge()
      this.#table = { name: row.table, columns: row.columns, rows: [] }
      this.#length = 0
    }
    const { rows } = this.#table!
    if (rows.length >= sampledRows || this.#length > sampledLength) return
    rows.push(row)
    this.#length += row.values.reduce((sum, value) => sum + value.length, 0)
    if (rows.length >= sampledRows || this.#length > sampledLength) this.#judge()
  }

  end(): void {
    this.#judge()
    if (this.found === null) throw new FileRefusal('no_email_column')
  }

  handOnTo(sink: RowSink, writer: TextRow): void {
    this.#handOn = ({ line, values, fault }) => {
      if (fault === null) sink.row(writer.write(line, values))
      else sink.refused(line, fault)
    }
    for (const row of this.found!.rows.splice(0)) this.#handOn(row)
  }

  #judge(): void {
    const table = this.#table
    if (table === null || !hasAddresses(table.rows)) return
    if (this.found !== null) throw new FileRefusal('several_tables')
    this.found = table
    this.#table = null
  }
}

/** Whether a column is one of addresses: an address in a table of settings makes none. */
function hasAddresses(rows: readonly TupleRow[]): boolean {
  const width = Math.max(0, ...rows.map(({ values }) => values.length))
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    const filled = rows.map(({ values }) => values[column] ?? '').filter((value) => value !== '')
    return filled.length > 0 && filled.filter(looksLikeAddress).length >= filled.length / 2
  })
}
