import { addressFaults } from './address/address-fault.ts'
import { AddressReader } from './address/address-reader.ts'
import type { CheckContext, Totals } from './checks/check.ts'
import { ChecksAtWork } from './checks/checks-at-work.ts'
import { LineList } from './checks/line-list.ts'
import { TextCounter } from './checks/text-counter.ts'
import type { Layout } from './columns/find-layout.ts'
import { RecipientSet } from './digest/recipient-set.ts'
import { sha256Words } from './digest/sha256.ts'
import type { Limits } from './limits.ts'
import { isDisposableDomain } from './lists/disposable-domains.ts'
import { isFreeMailDomain } from './lists/free-mail-domains.ts'
import { type DayOrder, DayOrderEvidence } from './moments/day-order.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import type { Row } from './reading/row.ts'
import { type RowFault, rowFaults } from './reading/row-fault.ts'
import type { RowSink } from './reading/row-sink.ts'
import { RowView } from './row-view.ts'

/**
 * Takes the rows of one file, reads the address of each and counts. What it keeps of an address
 * is its fingerprint and its domain.
 */
export class Tally implements RowSink {
  readonly recipients = new RecipientSet()
  readonly checks: ChecksAtWork
  readonly dayOrder = new DayOrderEvidence()
  readonly refusedRows: LineList<RowFault>
  readonly invalid: LineList<(typeof addressFaults)[number]>
  rows = 0
  uneven = 0

  readonly #layout: Layout
  readonly #email: number
  readonly #headerLine: number
  readonly #mostRows: number
  readonly #address = new AddressReader()
  readonly #domains = new TextCounter((name) => isDisposableDomain(name) || isFreeMailDomain(name))
  readonly #view: RowView
  #empty = 0
  #valid = 0

  constructor(layout: Layout, email: number, limits: Limits, context: CheckContext) {
    this.#layout = layout
    this.#email = email
    this.#headerLine = layout.headerLine ?? 0
    this.#mostRows = limits.rows
    this.#view = new RowView(layout, this.#address, this.dayOrder)
    const orders: DayOrder[] = layout.openOrder ? ['day_first', 'month_first'] : ['day_first']
    this.checks = new ChecksAtWork(context, orders)
    this.refusedRows = new LineList(rowFaults, limits.listedLines)
    this.invalid = new LineList(addressFaults, limits.listedLines)
  }

  row(row: Row): void {
    if (row.line <= this.#headerLine) return
    this.#countRow()
    const fault = this.#readRow(row)
    if (fault) this.refusedRows.add(row.line, fault)
  }

  refused(line: number, fault: RowFault): void {
    if (line <= this.#headerLine) return
    this.#countRow()
    this.refusedRows.add(line, fault)
  }

  totals(): Totals {
    return {
      rows: this.rows,
      refusedRows: this.refusedRows.counts,
      empty: this.#empty,
      invalid: this.invalid.counts,
      valid: this.#valid,
      unique: this.recipients.size,
      domains: this.#domains,
      knows: (address, length) => this.recipients.has(sha256Words(address, length)),
    }
  }

  #readRow(row: Row): RowFault | null {
    if (row.count <= this.#email) return 'too_few_columns'
    const start = row.starts[this.#email]!
    const end = row.ends[this.#email]!
    const verdict = this.#address.read(row.bytes, start, end, () => row.text(this.#email))
    const fault = verdict === 'valid' ? null : this.#findRowFault(row)
    if (fault) return fault

    if (row.count !== this.#layout.widths[0]) this.uneven++
    if (verdict === 'valid') this.#countRecipient(row)
    else if (verdict === 'empty') this.#empty++
    else this.#countInvalid(row)
    return null
  }

  #countRow(): void {
    if (++this.rows > this.#mostRows) throw new FileRefusal('too_many_rows')
  }

  #countRecipient(row: Row): void {
    const address = this.#address
    this.#valid++
    const isNew = this.recipients.add(sha256Words(address.bytes, address.length))
    this.#view.load(row, isNew)
    this.checks.row(this.#view)
    if (!isNew) return
    this.#domains.count(address.bytes, address.at + 1, address.length)
    this.checks.recipient(address)
  }

  #countInvalid(row: Row): void {
    const { fault } = this.#address
    this.invalid.add(row.line, fault)
    this.checks.invalid(row.text(this.#email), fault)
  }

  /** A cell without an address may be no address cell at all. */
  #findRowFault(row: Row): RowFault | null {
    const { header, width } = this.#layout
    if (row.count > width && this.#hasCellsBeyond(row, width) && !this.#hasAtSign(row)) {
      return 'too_many_columns'
    }
    const repeats = header?.every((heading, column) => row.text(column).trim() === heading)
    return repeats ? 'repeated_header' : null
  }

  #hasCellsBeyond(row: Row, width: number): boolean {
    for (let column = width; column < row.count; column++) {
      if (row.text(column).trim() !== '') return true
    }
    return false
  }

  #hasAtSign(row: Row): boolean {
    return row.text(this.#email).includes('@')
  }
}
