import { Sha256 } from '../digest/sha256.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { BlockSource } from '../reading/block-source.ts'
import { openTable, type ReadingChoices } from '../reading/open-table.ts'
import type { RowFault } from '../reading/row-fault.ts'
import type { TableFormat } from '../reading/table.ts'
import { chunks } from './chunks.ts'

export interface ReadingOptions extends ReadingChoices {
  limits?: Partial<Limits>
  /** Lengths of the chunks in which the file arrives. */
  lengths?: readonly number[]
  widths?: readonly number[]
}

export interface ReadTable {
  /** Rows by line, each as its cells or as the reason for its refusal. */
  seen: [line: number, found: string[] | RowFault][]
  sample: { line: number; cells: string[] }[]
  format: TableFormat
  /** Bytes of the file that were read. */
  bytes: number
}

/** Reads a file to its end and keeps all its rows. */
export async function readTable(
  file: Uint8Array | string,
  options: ReadingOptions = {},
): Promise<ReadTable> {
  const source = new BlockSource(chunks(file, options.lengths), {
    hash: new Sha256(),
    limit: defaultLimits.fileBytes,
  })
  const table = await openTable(source, { ...defaultLimits, ...options.limits }, options)
  const seen: ReadTable['seen'] = []
  await table.read(options.widths ?? [], {
    row: (row) => void seen.push([row.line, row.texts()]),
    refused: (line, fault) => void seen.push([line, fault]),
  })
  return { seen, sample: [...table.sample], format: table.format(), bytes: source.bytes }
}
