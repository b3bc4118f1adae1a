import { AddressReader, type AddressVerdict } from './address/address-reader.ts'
import { addressesInCell } from './address/addresses-in-cell.ts'
import { mostCharacters } from './address/parse-address.ts'
import type { Layout } from './columns/find-layout.ts'
import { LaterHeadings } from './columns/later-headings.ts'
import { saysNothing } from './columns/says-nothing.ts'
import { sha256Words } from './digest/sha256.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import { escapedCell, type Row } from './reading/row.ts'
import type { RowFault } from './reading/row-fault.ts'
import type { RowSink } from './reading/table.ts'
import type { LeavesOut, RecipientSink } from './recipient-sink.ts'
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
  readonly #leavesOut: LeavesOut | undefined
  readonly #shape: ShapeWatch
  readonly #address = new AddressReader()
  readonly #laterHeadings: LaterHeadings
  #row: Row | null = null
  /** The text of the last address cell that had to be decoded. */
  #cell = ''
  /** Created once: one for each row would be a hundred bytes to collect. */
  readonly #decodeCell = () => {
    this.#cell = this.#row!.text(this.#email)
    return this.#cell
  }

  /** @param leavesOut whose rows the sink is not to see */
  constructor(
    layout: Layout,
    email: number,
    mostRows: number,
    sink: RecipientSink,
    leavesOut?: LeavesOut,
  ) {
    this.#layout = layout
    this.#email = email
    this.#headerLine = layout.headerLine ?? 0
    this.#mostRows = mostRows
    this.#sink = sink
    this.#leavesOut = leavesOut
    this.#shape = new ShapeWatch(layout.width, layout.roles)
    this.#laterHeadings = new LaterHeadings(layout, email)
  }

  /** What the rows so far look like as a whole. */
  shape(): FileShape {
    return this.#shape.finish()
  }

  row(row: Row): void {
    if (row.line <= this.#headerLine) return
    this.#countRow()
    this.#laterHeadings.arrange(row)
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
    if (row.count <= this.#email) return this.#readShort(row)
    this.#row = row
    const verdict = this.#readAddress(row)
    if (verdict === 'valid') {
      this.#pass(row)
      return null
    }
    return this.#readUnusual(row, verdict === 'empty' ? '' : this.#cell)
  }

  #readAddress(row: Row): AddressVerdict {
    const start = row.starts[this.#email]!
    return this.#address.read(row.bytes, start, row.ends[this.#email]!, this.#decodeCell)
  }

  #pass(row: Row): void {
    const { bytes, length } = this.#address
    if (this.#leavesOut?.(sha256Words(bytes, length), this.#address)) return
    this.#shape.add(row, this.#address)
    this.#sink.valid(row, this.#address, this.#isUneven(row))
  }

  #isUneven(row: Row): boolean {
    return row.count !== this.#layout.widths[0]
  }

  #readShort(row: Row): RowFault | null {
    const met = this.#laterHeadings.meet(row)
    if (met === 'headings') return 'repeated_header'
    if (met === 'arranged') return this.#readRow(row)
    if (!isDrawn(row) && !isRemark(row)) return 'too_few_columns'
    this.rows--
    return null
  }

  /** Whether the row gives a time of confirmation: no moment is without a digit that says something. */
  #isConfirmed(row: Row): boolean {
    const column = this.#layout.roles.confirmed_at?.index
    return column !== undefined && column < row.count && /[1-9]/.test(row.text(column))
  }

  /** A cell without one valid address may hold several, or one in a frame, or be no address cell at all. */
  #readUnusual(row: Row, cell: string): RowFault | null {
    if (!cell.includes('@')) {
      const met = this.#laterHeadings.meet(row)
      if (met === 'headings') return 'repeated_header'
      if (met === 'arranged') return this.#readRow(row)
      const fault = this.#findRowFault(row)
      if (fault) return fault
    }
    if (isDrawn(row)) this.rows--
    else if (cell === '' || this.#saysNothing(row)) this.#sink.empty(row.line, this.#isUneven(row))
    else if (cell.includes('@') && this.#readPlaces(row)) return null
    else if (isRemark(row)) this.rows--
    else this.#sendInvalid(row)
    return null
  }

  #sendInvalid(row: Row): void {
    const cell = this.#cell.slice(0, mostCharacters)
    this.#sink.invalid(
      row.line,
      cell,
      this.#address.fault,
      this.#isUneven(row),
      this.#isConfirmed(row),
    )
  }

  /**
   * Reads each address of the cell as a row of its own, whose cell is the place of this address alone; gives
   * false where it is not certain which they are.
   */
  #readPlaces(row: Row): boolean {
    const email = this.#email
    const start = row.starts[email]!
    const end = row.ends[email]!
    const places = addressesInCell(lettersOf(row, email))
    if (places === null) return false
    places.forEach((place, i) => {
      if (i > 0) this.#countRow()
      row.starts[email] = start + place.start
      row.ends[email] = start + place.end
      if (this.#readAddress(row) === 'valid') this.#pass(row)
      else this.#sendInvalid(row)
    })
    row.starts[email] = start
    row.ends[email] = end
    return true
  }

  #saysNothing({ bytes, starts, ends }: Row): boolean {
    let start = starts[this.#email]!
    let end = ends[this.#email]!
    while (start < end && bytes[start] === 0x20) start++
    while (end > start && bytes[end - 1] === 0x20) end--
    return saysNothing(bytes, start, end)
  }

  /** A cell without an address may not be an address cell at all. */
  #findRowFault(row: Row): RowFault | null {
    const { header, width } = this.#layout
    if (row.count > width && this.#hasCellsBeyond(row, width)) return 'too_many_columns'
    if (header === null || row.text(this.#email).trim() !== header[this.#email]) return null
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

/** One character for each byte, so that places in the text are places in the bytes. */
const byteDecoder = new TextDecoder('windows-1252')

function lettersOf(row: Row, column: number): string {
  const text = byteDecoder.decode(row.bytes.subarray(row.starts[column], row.ends[column]))
  return row.styles[column] === escapedCell ? text.replaceAll('""', ' "') : text
}

/** Whether the row is a line drawn under headings: `-----+-----`. */
function isDrawn(row: Row): boolean {
  const first = row.text(0).trim()
  return /^[-=+_*#~:]{3,}$/.test(first) && row.texts().every((cell) => /^[-=+_*#~:\s]*$/.test(cell))
}

/** Whether the row is a note of somebody who wrote or exported the file: `# as of May`. */
function isRemark(row: Row): boolean {
  const first = row.text(0).trimStart()
  if (!/^(#|\/\/|--)/.test(first)) return false
  return (
    /^\S+\s/.test(first) ||
    row
      .texts()
      .slice(1)
      .every((cell) => cell.trim() === '')
  )
}
