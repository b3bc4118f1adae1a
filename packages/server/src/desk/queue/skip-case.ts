import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { type Holder, notHeld } from '../lease/hold-case.ts'
import { requireQueued } from './require-queued.ts'

/**
 * Has a reviewer not be offered a case any more, and gives it back where they hold it. Others are offered
 * it as before. Throws NOT_FOUND and CASE_NOT_OPEN_FOR_THIS.
 */
export async function skipCase(
  house: House,
  { personId, name }: Holder,
  account: string,
  caseId: string,
  reason: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(tx, account, caseId)
    const skip = { person_name: name, reason, at: unit.now }
    await tx
      .insertInto('desk_skip')
      .values({ case_id: caseId, person_id: personId, account_id: account, ...skip })
      .onConflict((conflict) => conflict.columns(['case_id', 'person_id']).doUpdateSet(skip))
      .execute()
    if (row.lease_person === personId) {
      await tx.updateTable('desk_queue').set(notHeld).where('case_id', '=', caseId).execute()
    }
    unit.tell({ caseId })
  })
}

/** Has a reviewer be offered a case again that they skipped. Throws as `skipCase`. */
export async function endSkip(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireQueued(tx, account, caseId)
    await tx
      .deleteFrom('desk_skip')
      .where('case_id', '=', caseId)
      .where('person_id', '=', personId)
      .execute()
    unit.tell({ caseId })
  })
}
