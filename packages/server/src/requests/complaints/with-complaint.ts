import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/**
 * Runs `work` in one change of the desk, in the account that a complaint is about, if that is
 * known. Throws NOT_FOUND.
 */
export async function withComplaint<T>(
  house: House,
  complaint: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  return change(house, 'desk', await accountOf(house, complaint), work)
}

/** The account that a complaint is about, or null while that is not known. Throws NOT_FOUND. */
export function accountOf(house: House, complaint: string): Promise<string | null> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const row = await tx
      .selectFrom('complaint')
      .select('account_id')
      .where('complaint_id', '=', complaint)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return row.account_id
  })
}
