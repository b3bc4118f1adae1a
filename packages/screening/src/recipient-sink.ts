import type { AddressFault } from './address/address-fault.ts'
import type { Row } from './reading/row.ts'
import type { RowFault } from './reading/row-fault.ts'

/** An address that can be mailed, normalised, in bytes that the next one overwrites. */
export interface ReadAddress {
  readonly bytes: Uint8Array
  readonly length: number
  /** Where the @ stands in `bytes`. */
  readonly at: number
}

/** Whether a recipient is left out: by the SHA-256 of the address as words, which any further hash overwrites, or by the address. */
export type LeavesOut = (hash: Int32Array, address: ReadAddress) => boolean

/**
 * Takes the rows of a file in their order, each with the result for its address. Arguments are valid until
 * the call returns. `uneven`: the row has another number of columns than the heading. `confirmed`: the row is
 * said to have been confirmed.
 */
export interface RecipientSink {
  valid(row: Row, address: ReadAddress, uneven: boolean): void
  empty(line: number, uneven: boolean): void
  invalid(
    line: number,
    cell: string,
    fault: AddressFault,
    uneven: boolean,
    confirmed: boolean,
  ): void
  refused(line: number, fault: RowFault): void
}

/** The same for the counting side. */
export interface CountingSink extends Omit<RecipientSink, 'valid'> {
  /** `hash`: the SHA-256 of the address as words. `isNew`: the address occurs for the first time. */
  valid(row: Row, address: ReadAddress, hash: Int32Array, uneven: boolean, isNew: boolean): void
}
