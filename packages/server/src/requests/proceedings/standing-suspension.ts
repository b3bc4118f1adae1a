import type { ProceedingState } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'

/** The proceeding that an account is suspended under; null where it is not, or was before there were any. */
export async function standingSuspension(tx: Tx, account: string): Promise<ProceedingState | null> {
  const row = await tx
    .selectFrom('proceeding')
    .select('state')
    .where('account_id', '=', account)
    .where('status', '=', 'suspended')
    .executeTakeFirst()
  return row?.state ?? null
}
