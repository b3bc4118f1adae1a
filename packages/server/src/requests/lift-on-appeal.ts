import type { Tx } from '../database/database.ts'
import { refreshAccountGate } from '../gate/refresh-account-gate.ts'
import type { House } from '../house.ts'
import type { ActingStaff } from '../integrity/acting-staff.ts'
import { liftWithin } from '../integrity/lift-suspension.ts'
import { standingSuspension } from '../integrity/standing-suspension.ts'
import { appendEvents } from '../log/append-events.ts'

/**
 * Lifts the suspension of an account, since an appeal against it was upheld: the proceeding that it rests
 * on is lifted with it. A suspension from before there were proceedings simply ends.
 */
export async function liftOnAppeal(
  house: House,
  tx: Tx,
  lead: ActingStaff,
  account: string,
  wish: { decisionId: string; text: string },
): Promise<void> {
  const standing = await standingSuspension(tx, account)
  if (standing !== null) {
    return liftWithin(house, tx, lead, account, standing.proceedingId, wish)
  }
  await tx
    .updateTable('account')
    .set({ suspended_at: null })
    .where('account_id', '=', account)
    .execute()
  const at = house.clock.now()
  await appendEvents(house.database, tx, account, [
    { type: 'suspension_lifted', subject: account, by: lead.actor, at, body: {} },
  ])
  await refreshAccountGate(house, tx, account)
}
