import type { Actor } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'

/** Lifts the suspension of an account: its groups are as open as their approvals make them, at once. */
export async function liftSuspension(
  house: House,
  tx: Tx,
  by: Actor,
  account: string,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ suspended_at: null })
    .where('account_id', '=', account)
    .execute()
  const at = house.clock.now()
  await appendEvents(house.database, tx, account, [
    { type: 'suspension_lifted', subject: account, by, at, body: {} },
  ])
  const groups = await tx
    .selectFrom('recipient_group')
    .select('group_id')
    .where('account_id', '=', account)
    .execute()
  for (const { group_id } of groups) await refreshGate(house, tx, account, group_id)
}
