import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** The salt of a proceeding, which keys every digest of its words in the log. Throws NOT_FOUND. */
export async function proceedingSalt(tx: Tx, account: string, proceeding: string): Promise<string> {
  const row = await tx
    .selectFrom('proceeding')
    .select('salt')
    .where('account_id', '=', account)
    .where('proceeding_id', '=', proceeding)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row.salt
}
