import type { RowFault } from '../row-fault.ts'

/** The values of one entry under their names; a name may occur several times. */
export type RecordEntry = readonly (readonly [name: string, value: string])[]

/** Takes the entries of a file, which begin on the named line. */
export interface RecordSink {
  entry(line: number, entry: RecordEntry): void
  refused(line: number, fault: RowFault): void
}

/** Reads entries from lines. */
export interface RecordReader {
  line(text: string, number: number): void
  end(): void
}
