import type { ColumnChoices } from '../columns/column-role.ts'
import { findLayout } from '../columns/find-layout.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { FileRefusal } from '../reading/file-refusal.ts'
import { openTable } from '../reading/open-table.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import { CsvWriter } from './csv-writer.ts'
import { type Mended, RowMender } from './row-mender.ts'

export interface MendOptions {
  /** The columns and the encoding as they were screened. */
  columns?: ColumnChoices
  encoding?: NamedEncoding
  /** Domains to be written otherwise, `gmial.com` as `gmail.com`; none unless a person has agreed to each. */
  domains?: Readonly<Record<string, string>>
  /** Takes the mended file piece by piece; reading waits for it. */
  write: (bytes: Uint8Array) => void | Promise<void>
  onProgress?: (bytes: number) => void
  /** Stops the reading: `mend` then rejects with the signal's reason. */
  signal?: AbortSignal
  limits?: Partial<Limits>
}

/**
 * Reads a recipients file again and writes it without what cannot be mailed: rows that could not be
 * read, addresses that are missing, invalid or there already. Whatever else stands in the file is
 * written as it was, in the same order, as CSV in UTF-8 with a byte-order mark, by which
 * spreadsheets read umlauts rightly. Lines above the headings are left out.
 *
 * An address that is whole but for what stands around it, such as `mailto:` or a comma, is freed of
 * that. A cell that a spreadsheet would take for a formula is put behind an apostrophe.
 *
 * Memory stays bounded, whatever the file's size. Throws a `FileRefusal` where `screen` would answer
 * with one.
 */
export async function mend(
  input: AsyncIterable<Uint8Array>,
  { columns, encoding, domains = {}, write, onProgress, signal, ...more }: MendOptions,
): Promise<Mended> {
  const limits = { ...defaultLimits, ...more.limits }
  let writer: CsvWriter | null = null
  const source = new BlockSource(input, {
    hash: noHash,
    limit: limits.fileBytes,
    signal,
    onBytes: onProgress,
    ready: async () => writer?.flush(),
  })
  try {
    const table = await openTable(source, limits, { encoding })
    const layout = findLayout(table.sample, columns)
    if (layout.missing.length > 0) throw new FileRefusal('column_not_found')
    if (layout.email === null) throw new FileRefusal('no_email_column')
    writer = new CsvWriter(table.format().delimiter, write)
    const mender = new RowMender(writer, layout, layout.email, domains)
    const reader = new RecipientReader(layout, layout.email, limits.rows, mender)
    await table.read(layout.widths, mender.watching(reader))
    await writer.flush()
    return mender.mended
  } finally {
    await source.close()
  }
}
