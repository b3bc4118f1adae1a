import { AddressReader } from '../address/address-reader.ts'
import type { Layout } from '../columns/find-layout.ts'
import { RecipientSet } from '../digest/recipient-set.ts'
import { sha256Words } from '../digest/sha256.ts'
import type { Row } from '../reading/row.ts'
import type { RowSink } from '../reading/row-sink.ts'
import type { ReadAddress, RecipientSink } from '../recipient-sink.ts'
import type { CsvWriter } from './csv-writer.ts'
import { freedAddress } from './freed-address.ts'
import { isFormula } from './is-formula.ts'

/** What mending a file came to; all else in it is as it was. */
export interface Mended {
  /** Rows written, the headings aside. */
  rows: number
  /** Rows left out, by what was wrong with them. */
  dropped: { refused: number; empty: number; invalid: number; duplicates: number }
  /** Addresses freed of what stood around them, and those that got another domain. */
  freed: number
  respelt: number
  /** Cells put behind an apostrophe, because a spreadsheet would take them for a formula. */
  formulas: number
}

/** Writes the rows of a file that are worth keeping. Of two rows with one address the first stays. */
export class RowMender implements RecipientSink {
  readonly mended: Mended = {
    rows: 0,
    dropped: { refused: 0, empty: 0, invalid: 0, duplicates: 0 },
    freed: 0,
    respelt: 0,
    formulas: 0,
  }
  readonly #writer: CsvWriter
  readonly #email: number
  readonly #domains: ReadonlyMap<string, string>
  readonly #recipients = new RecipientSet()
  readonly #address = new AddressReader()
  #row: Row | null = null

  constructor(
    writer: CsvWriter,
    { header }: Layout,
    email: number,
    domains: Readonly<Record<string, string>>,
  ) {
    this.#writer = writer
    this.#email = email
    this.#domains = new Map(Object.entries(domains))
    if (header) writer.row(header.map((heading) => this.#safe(heading)))
  }

  /** Has the rows go through `reader`, and keeps the one at hand for those of whom a sink learns the cell only. */
  watching(reader: RowSink): RowSink {
    return {
      row: (row) => {
        this.#row = row
        reader.row(row)
      },
      refused: (line, fault) => reader.refused(line, fault),
    }
  }

  valid(row: Row, address: ReadAddress): void {
    const respelt = this.#domains.size > 0 ? this.#respelt(address) : null
    if (respelt === null) this.#keep(row, row.text(this.#email), address)
    else if (this.#keepAddress(row, respelt)) this.mended.respelt++
  }

  invalid(_line: number, cell: string): void {
    const freed = freedAddress(cell)
    if (freed === null) this.mended.dropped.invalid++
    else if (this.#keepAddress(this.#row!, freed)) this.mended.freed++
  }

  empty(): void {
    this.mended.dropped.empty++
  }

  refused(): void {
    this.mended.dropped.refused++
  }

  #respelt({ bytes, at, length }: ReadAddress): string | null {
    const domain = this.#domains.get(decoder.decode(bytes.subarray(at + 1, length)))
    return domain === undefined ? null : `${decoder.decode(bytes.subarray(0, at))}@${domain}`
  }

  #keepAddress(row: Row, text: string): boolean {
    const cell = encoder.encode(text)
    this.#address.read(cell, 0, cell.length, () => text)
    return this.#keep(row, text, this.#address)
  }

  #keep(row: Row, cell: string, { bytes, length }: ReadAddress): boolean {
    if (!this.#recipients.add(sha256Words(bytes, length))) {
      this.mended.dropped.duplicates++
      return false
    }
    this.#writer.row(
      row.texts().map((text, place) => (place === this.#email ? cell : this.#safe(text))),
    )
    this.mended.rows++
    return true
  }

  #safe(cell: string): string {
    if (!isFormula(cell)) return cell
    this.mended.formulas++
    return `'${cell}`
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
