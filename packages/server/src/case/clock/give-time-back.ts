import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { standsStill } from '../../lists/import/time-stands-still.ts'

/**
 * Before a suspension ends: each case that could not be handed in lapses later by the time it could not be.
 * Reminders that fell due in that time go out now.
 */
export async function giveTimeBack(house: House, tx: Tx, account: string): Promise<void> {
  const now = house.clock.now()
  await tx
    .updateTable('approval_case')
    .from('account')
    .set({
      lapses_at: sql<string>`lapses_at + (${now}::timestamptz - greatest(suspended_at, waiting_since))`,
    })
    .whereRef('account.account_id', '=', 'approval_case.account_id')
    .where('approval_case.account_id', '=', account)
    .where('lapses_at', 'is not', null)
    .where(standsStill)
    .execute()
}
