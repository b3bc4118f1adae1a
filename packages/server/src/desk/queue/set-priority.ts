import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { logQueueAct } from './log-queue-act.ts'
import { placeInQueue } from './place-in-queue.ts'
import { requireQueued } from './require-queued.ts'

/**
 * Raises a case in the queue, lowers it, or leaves it where it stands by itself; a promise at risk comes
 * first all the same. Throws NOT_FOUND and CASE_NOT_OPEN_FOR_THIS.
 */
export async function setPriority(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  caseId: string,
  { priority, reason }: BodyOf<typeof api.setPriority>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireQueued(tx, account, caseId)
    const isSet = priority !== null
    await tx
      .updateTable('desk_queue')
      .set({
        priority,
        priority_by: isSet ? name : null,
        priority_reason: isSet ? reason : null,
      })
      .where('case_id', '=', caseId)
      .execute()
    await placeInQueue(tx, caseId)
    logQueueAct(unit, by, caseId, 'priority_changed', { priority })
  })
}
