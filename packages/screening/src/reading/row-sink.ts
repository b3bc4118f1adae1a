import type { Row } from './row.ts'
import type { RowFault } from './row-fault.ts'

/** Takes the rows of a file in their order: each one is either read or refused. */
export interface RowSink {
  /** The row is valid until the call returns. */
  row(row: Row): void
  refused(line: number, fault: RowFault): void
}
