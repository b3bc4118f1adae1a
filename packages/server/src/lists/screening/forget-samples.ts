import type { Tx } from '../../database/database.ts'

/** Deletes the sealed samples of imports. */
export async function forgetSamples(
  tx: Tx,
  account: string,
  batches: readonly string[],
): Promise<void> {
  if (batches.length === 0) return
  await tx
    .deleteFrom('sealed_sample')
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .execute()
}
