import type { Tx } from '../database/database.ts'
import { deliveryHeading } from './delivery-file.ts'

/** Where the recipients of an import lie. */
export interface ListFiles {
  keys: readonly string[]
  /** The line that stands above the rows of deliveries; null for a file, which has its own. */
  heading: string | null
}

/** Reads where the recipients of an import lie; no keys where they were deleted. */
export async function readListFiles(tx: Tx, account: string, batch: string): Promise<ListFiles> {
  const { file_key, delivered } = await tx
    .selectFrom('batch')
    .select(['file_key', 'delivered'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  if (!delivered) return { keys: file_key === null ? [] : [file_key], heading: null }
  const parts = await tx
    .selectFrom('delivery')
    .select('file_key')
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .where('file_key', 'is not', null)
    .orderBy('delivery_id')
    .execute()
  return { keys: parts.map((row) => row.file_key!), heading: deliveryHeading }
}
