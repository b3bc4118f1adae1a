import type { Tx } from '../../database/database.ts'

/** The id of the division that made an import; null for any other. */
export async function divisionOfPart(
  tx: Tx,
  account: string,
  batch: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('division')
    .select('new_case_id')
    .where('account_id', '=', account)
    .where((is) => is.or([is('first_batch_id', '=', batch), is('rest_batch_id', '=', batch)]))
    .executeTakeFirst()
  return row?.new_case_id ?? null
}
