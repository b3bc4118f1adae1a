import type { ColumnChoices } from '../columns/column-role.ts'
import { emailColumnOf, findLayout } from '../columns/find-layout.ts'
import { defaultLimits } from '../limits.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { FileRefusal } from '../reading/file-refusal.ts'
import { openTable } from '../reading/open-table.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { LeavesOut, RecipientSink } from '../recipient-sink.ts'
import { RecipientSet } from './recipient-set.ts'
import { sha256Words } from './sha256.ts'

/** A file with the digest of the list that it should hold. */
export interface KnownFile extends RecipientsFile {
  digest: string
}

/**
 * Whether every recipient of one file is in another, with certainty: both are read, and their digests show
 * that they are the intended lists. An unreadable file proves nothing. Memory: some 30 bytes for each
 * recipient of the larger one, as for its screening.
 */
export async function isPartOf(part: KnownFile, whole: KnownFile): Promise<boolean> {
  try {
    if ((await read(part)).digest() !== part.digest) return false
    const recipients = await read(whole)
    let holdsAll = true
    await readRecipients(part, (hash) => {
      holdsAll = holdsAll && recipients.has(hash)
    })
    return holdsAll && recipients.digest() === whole.digest
  } catch (error) {
    if (error instanceof FileRefusal) return false
    throw error
  }
}

async function read(file: RecipientsFile): Promise<RecipientSet> {
  const recipients = new RecipientSet()
  await readRecipients(file, (hash) => void recipients.add(hash))
  return recipients
}

/** A recipients file to be read again, in the same way as it was screened. */
export interface RecipientsFile {
  /** Opens the file; called as often as it is read. */
  open: () => AsyncIterable<Uint8Array>
  columns?: ColumnChoices
  encoding?: NamedEncoding
  leavesOutHidden?: boolean
  /** Whose rows were left out at the screening. */
  leavesOut?: LeavesOut
  signal?: AbortSignal
}

/**
 * Reads a recipients file for its recipients alone: calls `each` with the SHA-256, as words, of every address
 * that can be mailed, once per occurrence. Throws a `FileRefusal` where `screen` would answer with one.
 */
export async function readRecipients(
  { open, columns, encoding, leavesOutHidden, leavesOut, signal }: RecipientsFile,
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
    const table = await openTable(source, defaultLimits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const email = emailColumnOf(layout)
    const reader = new RecipientReader(layout, email, defaultLimits.rows, sink, leavesOut)
    await table.read(layout.widths, reader)
  } finally {
    await source.close()
  }
}
