import type { ColumnRole } from '../../columns/column-role.ts'
import type { FileRefusalCode } from '../../reading/file-refusal.ts'
import type { RowFault } from '../../reading/row-fault.ts'
import type { ScreeningOptions } from '../../screening-options.ts'
import type { FileFacts } from '../../screening-report.ts'
import type { SampledRow } from '../../sketch/row-sample.ts'

/** A file as somebody once sent it, with one thing wrong, and what is to be read from it. */
export interface NastyFile {
  /** What is wrong with it, so that "reads … as it is meant" is a sentence: "a list that begins with a title". */
  name: string
  /** Makes the file; a text is taken as UTF-8. */
  file: () => Uint8Array | string
  /** What the customer said about it. */
  said?: Pick<ScreeningOptions, 'columns' | 'encoding'>
  holds: NastyContents | { refused: FileRefusalCode }
}

/** What a file is to be read as. What is left out is not compared. */
export interface NastyContents {
  /** The addresses that can be mailed, in the order of the file and each once; at most 59. */
  recipients: string[]
  /** The headings, null where there are none. */
  header?: string[] | null
  /** The place, from 0, of the column of addresses. */
  email?: number | null
  /** The place of the column of each role: of these roles and no others. */
  roles?: Partial<Record<ColumnRole, number>>
  /** For each recipient the cells that a role gives meaning, with the exception of name, country and last contact. */
  cells?: SampledRow['cells'][]
  /** Rows that could not be read, by line. */
  refusedRows?: { line: number; reason: RowFault }[]
  /** How many cells hold something that is no address, and how many hold nothing. */
  invalid?: number
  empty?: number
  /** The form of the file: of these facts only those that are given. */
  format?: Partial<Omit<FileFacts, 'bytes' | 'sha256'>>
}
