import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { forgetSketches } from './forget-sketches.ts'

/**
 * Deletes what imports were compared by, and which lists of others they resembled. No later list is
 * compared with them.
 */
export async function forgetComparisons(
  house: Pick<House, 'database'>,
  tx: Tx,
  account: string,
  batches: readonly string[],
): Promise<void> {
  if (batches.length === 0) return
  await forgetSketches(house, tx, account, batches)
  await tx
    .deleteFrom('list_match')
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .execute()
  await tx
    .updateTable('batch')
    .set({ comparison: null })
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .execute()
}
