import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import { notHeld } from './hold-case.ts'

/**
 * Gives a case back; giving back what one does not hold is no error. Throws NOT_FOUND, and
 * DECISION_SCHEDULED while a decision on it waits to be carried out.
 */
export async function releaseCase(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<undefined> {
  await change(house, 'desk', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await refuseWhileScheduled(tx, account, caseId)
    const released = await tx
      .updateTable('desk_queue')
      .set(notHeld)
      .where('case_id', '=', caseId)
      .where('lease_person', '=', personId)
      .returning('case_id')
      .executeTakeFirst()
    if (released === undefined) return
    unit.tell({ caseId })
  })
}
