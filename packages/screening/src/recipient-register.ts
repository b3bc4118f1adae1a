import type { AddressFault } from './address/address-fault.ts'
import { RecipientSet } from './digest/recipient-set.ts'
import type { ByteHash } from './reading/block-source.ts'
import type { Row } from './reading/row.ts'
import type { RowFault } from './reading/row-fault.ts'
import type { CountingSink, ReadAddress, RecipientSink } from './recipient-sink.ts'

/** Knows the recipients of a file as they pass, and tells whoever counts which of them are new. */
export class RecipientRegister implements RecipientSink {
  readonly #recipients = new RecipientSet()
  readonly #sink: CountingSink

  constructor(sink: CountingSink) {
    this.#sink = sink
  }

  valid(row: Row, address: ReadAddress, hash: Int32Array, uneven: boolean): void {
    this.#sink.valid(row, address, hash, uneven, this.#recipients.add(hash))
  }

  empty(line: number, uneven: boolean): void {
    this.#sink.empty(line, uneven)
  }

  invalid(line: number, cell: string, fault: AddressFault, uneven: boolean): void {
    this.#sink.invalid(line, cell, fault, uneven)
  }

  refused(line: number, fault: RowFault): void {
    this.#sink.refused(line, fault)
  }

  /** The digest of all recipients, after which there can be no others. */
  digest(hash: ByteHash): string {
    return this.#recipients.digest(hash)
  }
}
