import { anyOf } from '../database/any-of.ts'
import type { Tx } from '../database/database.ts'

/**
 * Whether any of these imports was set apart: a delivery through an approved source that the approval says
 * nothing about. A person looks at it, alone.
 */
export async function holdsSetApart(
  tx: Tx,
  account: string,
  batches: readonly string[],
): Promise<boolean> {
  const row = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(batches))
    .where('set_apart', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
