import type { Tx } from '../../database/database.ts'
import type { StoredFile } from '../../files/open-sealed.ts'
import type { Lines } from './cut-lines.ts'
import { deliveryHeading } from './delivery-file.ts'

/** A file, and which of its lines belong to the import; null for all of them. */
export type ListFile = StoredFile & { lines: Lines | null }

/** Where the recipients of an import lie. */
export interface ListFiles {
  files: readonly ListFile[]
  /** The line that stands above the rows of deliveries; null for a file, which has its own. */
  heading: string | null
}

/** Reads where the recipients of an import lie; no files where they were deleted. */
export async function readListFiles(tx: Tx, account: string, batch: string): Promise<ListFiles> {
  const { delivered, ...whole } = await tx
    .selectFrom('batch')
    .select(['file_key', 'sealed_under', 'delivered'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  if (!delivered) return { files: isHere(whole) ? [{ ...whole, lines: null }] : [], heading: null }
  const parts = await tx
    .selectFrom('delivery')
    .select(['file_key', 'sealed_under', 'skip', 'recipients'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .orderBy('delivery_id')
    .execute()
  const files = parts.filter(isHere).map(({ skip, recipients: take, ...file }) => ({
    ...file,
    lines: { skip, take },
  }))
  return { files, heading: deliveryHeading }
}

function isHere<Row extends { file_key: string | null }>(
  row: Row,
): row is Row & { file_key: string } {
  return row.file_key !== null
}
