import type { ColumnChoices } from '../columns/column-role.ts'
import { findLayout } from '../columns/find-layout.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { CsvWriter } from '../mend/csv-writer.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { FileRefusal } from '../reading/file-refusal.ts'
import { openTable } from '../reading/open-table.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import { type DividedRows, RowDivider } from './row-divider.ts'
import type { RowTest } from './row-test.ts'

type Write = (bytes: Uint8Array) => void | Promise<void>

export interface DivideOptions {
  /** The columns and the encoding as they were screened. */
  columns?: ColumnChoices
  encoding?: NamedEncoding
  /** What a row of the first part says; all others belong to the rest. */
  by: RowTest
  /** Take the two parts piece by piece; reading waits for both. */
  first: Write
  rest: Write
  /** Stops the reading: `divide` then rejects with the signal's reason. */
  signal?: AbortSignal
  limits?: Partial<Limits>
}

/**
 * Reads a recipients file again and writes it in two parts, as CSV in UTF-8 under the same headings. Cells
 * stay as they are. Rows without an address that can be mailed belong to the rest; lines of which no row
 * could be made are left out, since they hold nobody.
 *
 * Memory stays bounded, whatever the file's size. Throws a `FileRefusal` where `screen` would answer
 * with one.
 */
export async function divide(
  input: AsyncIterable<Uint8Array>,
  { columns, encoding, by, first, rest, signal, ...more }: DivideOptions,
): Promise<DividedRows> {
  const limits = { ...defaultLimits, ...more.limits }
  let writers: CsvWriter[] = []
  const source = new BlockSource(input, {
    hash: noHash,
    limit: limits.fileBytes,
    signal,
    ready: async () => {
      for (const writer of writers) await writer.flush()
    },
  })
  try {
    const table = await openTable(source, limits, { encoding })
    const layout = findLayout(table.sample, columns)
    if (layout.missing.length > 0) throw new FileRefusal('column_not_found')
    if (layout.email === null) throw new FileRefusal('no_email_column')
    const { delimiter } = table.format()
    const parts = { first: new CsvWriter(delimiter, first), rest: new CsvWriter(delimiter, rest) }
    writers = Object.values(parts)
    const divider = new RowDivider(parts, layout.header, by)
    const reader = new RecipientReader(layout, layout.email, limits.rows, divider)
    await table.read(layout.widths, divider.watching(reader))
    for (const writer of writers) await writer.flush()
    return divider.divided
  } finally {
    await source.close()
  }
}
