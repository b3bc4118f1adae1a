import { AddressReader } from './address/address-reader.ts'
import { mostCharacters } from './address/parse-address.ts'
import type { Layout } from './columns/find-layout.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import type { Row } from './reading/row.ts'
import type { RowFault } from './reading/row-fault.ts'
import type { RowSink } from './reading/table.ts'
import type { RecipientSink } from './recipient-sink.ts'
import { type FileShape, ShapeWatch } from './shape/file-shape.ts'

/** Reads the address of each row of a file, and passes on the result. */
export class RecipientReader implements RowSink {
  /** Read and refused together; titles and headings are not rows. */
  rows = 0

  readonly #layout: Layout
  readonly #email: number
  readonly #headerLine: number
  readonly #mostRows: number
  readonly #sink: RecipientSink
  readonly #shape: ShapeWatch
  readonly #address = new AddressReader()
  #row: Row | null = null
  /** The text of the last address cell that had to be decoded. */
  #cell = ''
  /** Created once: one for each row would be a hundred bytes to collect. */
  readonly #decodeCell = () => {
    this.#cell = this.#row!.text(this.#email)
    return this.#cell
  }

  constructor(layout: Layout, email: number, mostRows: number, sink: RecipientSink) {
    this.#layout = layout
    this.#email = email
    this.#headerLine = layout.headerLine ?? 0
    this.#mostRows = mostRows
    this.#sink = sink
    this.#shape = new ShapeWatch(layout.width, layout.roles)
  }

  /** What the rows so far look like as a whole. */
  shape(): FileShape {
    return this.#shape.finish()
  }

  row(row: Row): void {
    if (row.line <= this.#headerLine) return
    this.#countRow()
    const fault = this.#readRow(row)
    if (fault) this.#sink.refused(row.line, fault)
  }

  refused(line: number, fault: RowFault): void {
    if (line <= this.#headerLine) return
    this.#countRow()
    this.#sink.refused(line, fault)
  }

  #countRow(): void {
    if (++this.rows > this.#mostRows) throw new FileRefusal('too_many_rows')
  }

  #readRow(row: Row): RowFault | null {
    if (row.count <= this.#email) return 'too_few_columns'
    const start = row.starts[this.#email]!
    const end = row.ends[this.#email]!
    const address = this.#address
    this.#row = row
    const verdict = address.read(row.bytes, start, end, this.#decodeCell)
    const fault =
      verdict === 'valid' ? null : this.#findRowFault(row, verdict === 'empty' ? '' : this.#cell)
    if (fault) return fault

    const uneven = row.count !== this.#layout.widths[0]
    if (verdict === 'valid') {
      this.#shape.add(row, address)
      this.#sink.valid(row, address, uneven)
    } else if (verdict === 'empty') this.#sink.empty(row.line, uneven)
    else {
      const cell = this.#cell.slice(0, mostCharacters)
      this.#sink.invalid(row.line, cell, address.fault, uneven)
    }
    return null
  }

  /** A cell without an address may not be an address cell at all. */
  #findRowFault(row: Row, cell: string): RowFault | null {
    const { header, width } = this.#layout
    if (row.count > width && this.#hasCellsBeyond(row, width) && !cell.includes('@')) {
      return 'too_many_columns'
    }
    if (header === null || header[this.#email] !== cell.trim()) return null
    const repeats = header.every((heading, column) => row.text(column).trim() === heading)
    return repeats ? 'repeated_header' : null
  }

  #hasCellsBeyond(row: Row, width: number): boolean {
    for (let column = width; column < row.count; column++) {
      if (row.text(column).trim() !== '') return true
    }
    return false
  }
}
