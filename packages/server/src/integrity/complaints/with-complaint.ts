import { inRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/**
 * Runs `work` in one transaction of the desk, bound to the account that a complaint is about, if that is
 * known. Throws NOT_FOUND.
 */
export async function withComplaint<T>(
  house: House,
  complaint: string,
  work: (tx: Tx, account: string | null) => Promise<T>,
): Promise<T> {
  const account = await inRole(house.database, 'desk', null, async (tx) => {
    const row = await tx
      .selectFrom('complaint')
      .select('account_id')
      .where('complaint_id', '=', complaint)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return row.account_id
  })
  return inRole(house.database, 'desk', account, (tx) => work(tx, account))
}
