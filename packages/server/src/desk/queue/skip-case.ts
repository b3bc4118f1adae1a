import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { endLease, type LeaseHolder } from '../lease/lease.ts'
import { requireQueued } from './require-queued.ts'

/**
 * Stops offering a case to one reviewer, and ends their lease of it; others are offered it as before. Throws
 * NOT_FOUND and CASE_NOT_OPEN_FOR_THIS.
 */
export async function skipCase(
  house: House,
  { personId, name }: LeaseHolder,
  account: string,
  caseId: string,
  reason: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    const skip = { person_name: name, reason, at: unit.now }
    await tx
      .insertInto('desk_skip')
      .values({ case_id: caseId, person_id: personId, account_id: account, ...skip })
      .onConflict((conflict) => conflict.columns(['case_id', 'person_id']).doUpdateSet(skip))
      .execute()
    if (row.lease_person === personId) await endLease(tx, caseId)
    unit.tell({ caseId })
  })
}

/** Offers a reviewer a skipped case again. Throws as `skipCase`. */
export async function endSkip(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireQueued(unit, caseId)
    await tx
      .deleteFrom('desk_skip')
      .where('case_id', '=', caseId)
      .where('person_id', '=', personId)
      .execute()
    unit.tell({ caseId })
  })
}
