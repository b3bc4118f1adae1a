import type { Limits } from '../../limits.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { Row } from '../row.ts'
import type { SampleRow, Table, TableFormat } from '../table.ts'
import type { TextInput } from '../text-input.ts'
import { type RecordEntry, type RecordReader, type RecordSink, TextLines } from './text-lines.ts'
import { TextRow } from './text-row.ts'

const sampledRows = 1000

/**
 * Opens a file whose entries name their values, as those of an address book do: each name is a column. Values
 * under a name that no entry of the sample has are left out.
 */
export function openRecordTable(
  input: TextInput,
  kind: TableFormat['kind'],
  newReader: (sink: RecordSink) => RecordReader,
  limits: Limits,
): Table {
  const columns = new Map<string, number>()
  const sample = readSample(input, columns, newReader, limits)
  let found = input.fileEncoding
  let cards = { read: 0, several: 0 }
  return {
    sample,
    async read(_, sink) {
      cards = { read: 0, several: 0 }
      const writer = new EntryRow(columns, limits)
      const reader = newReader({
        entry(line, entry) {
          cards.read++
          if (addressesOn(entry) > 1) cards.several++
          sink.row(writer.write(line, entry))
        },
        refused: (line, fault) => sink.refused(line, fault),
      })
      const lines = new TextLines(input.encoding, limits, reader)
      await input.feed((bytes, final) => lines.push(bytes, final))
      if (found === 'ascii') found = lines.encoding
    },
    format: () => ({
      ...{ kind, encoding: found, delimiter: null, sheet: null },
      ...(kind === 'vcard' && { cards }),
    }),
  }
}

function addressesOn(card: RecordEntry): number {
  const values = card.filter(([name, value]) => name === 'EMAIL' && value !== '')
  return new Set(values.map(([, value]) => value.toLowerCase())).size
}

function readSample(
  input: TextInput,
  columns: Map<string, number>,
  newReader: (sink: RecordSink) => RecordReader,
  limits: Limits,
): SampleRow[] {
  const entries: { line: number; entry: RecordEntry }[] = []
  const reader = newReader({
    entry(line, entry) {
      if (entries.length < sampledRows) entries.push({ line, entry })
    },
    refused() {},
  })
  new TextLines(input.encoding, limits, reader).push(input.start, input.whole)
  if (entries.length === 0) throw new FileRefusal('empty_file')
  for (const [name] of entries.flatMap(({ entry }) => entry)) {
    if (!columns.has(name) && columns.size < limits.columns) columns.set(name, columns.size)
  }
  const rows = entries.map(({ line, entry }) => ({ line, cells: cellsOf(entry, columns) }))
  return [{ line: 0, cells: [...columns.keys()] }, ...rows]
}

/** Several values under one name are one cell; a cell with several addresses is read as several recipients. */
function cellsOf(entry: RecordEntry, columns: ReadonlyMap<string, number>): string[] {
  const cells = Array.from(columns, () => '')
  for (const [name, value] of entry) {
    const column = columns.get(name)
    if (column === undefined || value === '') continue
    cells[column] = cells[column] === '' ? value : `${cells[column]}; ${value}`
  }
  return cells
}

class EntryRow {
  readonly #columns: ReadonlyMap<string, number>
  readonly #row: TextRow

  constructor(columns: ReadonlyMap<string, number>, limits: Limits) {
    this.#columns = columns
    this.#row = new TextRow(limits)
  }

  write(line: number, entry: RecordEntry): Row {
    return this.#row.write(line, cellsOf(entry, this.#columns))
  }
}
