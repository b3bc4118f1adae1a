import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { DeskActor } from '../desk-actor.ts'
import { placeInQueue } from './place-in-queue.ts'
import { logQueueAct, requireQueued } from './require-queued.ts'

/**
 * Raises a case in the queue, lowers it, or gives it back its own place; a promise at risk comes first all
 * the same. Throws NOT_FOUND and CASE_NOT_OPEN_FOR_THIS.
 */
export async function setPriority(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  { priority, reason }: BodyOf<typeof api.setPriority>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireQueued(unit, caseId)
    const isSet = priority !== null
    await tx
      .updateTable('desk_queue')
      .set({
        priority,
        priority_by: isSet ? by.name : null,
        priority_reason: isSet ? reason : null,
      })
      .where('case_id', '=', caseId)
      .execute()
    await placeInQueue(tx, caseId)
    logQueueAct(unit, by, caseId, 'priority_changed', { priority })
  })
}
