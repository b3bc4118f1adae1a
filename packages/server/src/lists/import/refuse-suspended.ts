import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** Throws ACCOUNT_SUSPENDED: a suspended account neither imports nor submits. */
export async function refuseSuspended(tx: Tx, account: string): Promise<void> {
  const row = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (row.suspended_at !== null) throw new AppError('ACCOUNT_SUSPENDED')
}
