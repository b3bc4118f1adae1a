import type { ErrorCode } from '@freigabe/contract'
import type { FileRefusalCode, RowFault } from '@freigabe/screening'

/** One kind of faulty input, and what results from it. */
export interface BadInput {
  what: string
  /** Codes of the answer: of the API, of the file as a whole, or of a row. */
  says: (ErrorCode | FileRefusalCode | RowFault)[]
  /** What is kept all the same, and what else to know. */
  kept: string
  /** Titles of tests as they stand in the source, by file; none if there is no such test yet. */
  tests: [file: string, title: string][]
}

/** The common part of titles that a loop puts together. */
export const refusedAs = ' is refused as '
