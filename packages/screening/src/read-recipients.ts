import type { ColumnChoices } from './columns/column-role.ts'
import { findLayout } from './columns/find-layout.ts'
import { sha256Words } from './digest/sha256.ts'
import { defaultLimits } from './limits.ts'
import { BlockSource, noHash } from './reading/block-source.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import { openTable } from './reading/open-table.ts'
import type { NamedEncoding } from './reading/text-encoding.ts'
import { RecipientReader } from './recipient-reader.ts'
import type { RecipientSink } from './recipient-sink.ts'

/** A recipients file to be read again, in the same way as it was screened. */
export interface RecipientsFile {
  /** Opens the file; called as often as it is read. */
  open: () => AsyncIterable<Uint8Array>
  columns?: ColumnChoices
  encoding?: NamedEncoding
  signal?: AbortSignal
}

/**
 * Reads a recipients file for its recipients alone: calls `each` with the SHA-256, as words, of every
 * address that can be mailed, as often as it stands there. Throws a `FileRefusal` where `screen` would
 * answer with one.
 */
export async function readRecipients(
  { open, columns, encoding, signal }: RecipientsFile,
  each: (hash: Int32Array) => void,
): Promise<void> {
  const sink: RecipientSink = {
    valid: (_row, { bytes, length }) => each(sha256Words(bytes, length)),
    empty() {},
    invalid() {},
    refused() {},
  }
  const limit = defaultLimits.fileBytes
  const source = new BlockSource(open(), { hash: noHash, limit, signal })
  try {
    const table = await openTable(source, defaultLimits, { encoding })
    const layout = findLayout(table.sample, columns)
    if (layout.email === null) throw new FileRefusal('no_email_column')
    const reader = new RecipientReader(layout, layout.email, defaultLimits.rows, sink)
    await table.read(layout.widths, reader)
  } finally {
    await source.close()
  }
}
