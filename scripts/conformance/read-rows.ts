import { findLayout } from '../../packages/screening/src/columns/find-layout.ts'
import { Sha256 } from '../../packages/screening/src/digest/sha256.ts'
import { defaultLimits } from '../../packages/screening/src/limits.ts'
import { BlockSource } from '../../packages/screening/src/reading/block-source.ts'
import { FileRefusal } from '../../packages/screening/src/reading/file-refusal.ts'
import { openTable } from '../../packages/screening/src/reading/open-table.ts'
import type { RowFault } from '../../packages/screening/src/reading/row-fault.ts'
import type { TableFormat } from '../../packages/screening/src/reading/table.ts'

export interface ReadRows {
  /** Why the file as a whole was refused; null where it was read. */
  refusal: string | null
  format: TableFormat | null
  rows: { line: number; cells: string[] }[]
  refused: { line: number; fault: RowFault }[]
}

/** Reads a file to its end as the screening does, and keeps its rows. */
export async function readRows(file: Uint8Array): Promise<ReadRows> {
  const read: ReadRows = { refusal: null, format: null, rows: [], refused: [] }
  const source = new BlockSource(pieces(file), {
    hash: new Sha256(),
    limit: defaultLimits.fileBytes,
    signal: AbortSignal.timeout(30_000),
  })
  try {
    const table = await openTable(source, defaultLimits)
    await table.read(findLayout(table.sample).widths, {
      row: (row) => void read.rows.push({ line: row.line, cells: row.texts() }),
      refused: (line, fault) => void read.refused.push({ line, fault }),
    })
    read.format = table.format()
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    read.refusal = error.code
  }
  return read
}

async function* pieces(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536)
}
