import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'
import { findBatch } from './find-batch.ts'
import { findGroup } from './find-group.ts'
import { refuseUnderReview } from './refuse-under-review.ts'

/** Removes an import from its group; its file goes with the next sweep. Never needs approval. */
export async function deleteBatch(
  house: House,
  by: Actor,
  account: string,
  group: string,
  batch: string,
): Promise<undefined> {
  await inRole(house.database, 'command', account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    const { batch_id } = await findBatch(tx, account, group_id, batch)
    await refuseUnderReview(tx, account, batch_id)
    const at = house.clock.now()
    await tx
      .updateTable('batch')
      .set({ removed_at: at })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch_id)
      .execute()
    await appendEvents(house.database, tx, account, [
      { type: 'batch_removed', subject: batch_id, by, at, body: { groupId: group_id } },
    ])
    await refreshGate(house, tx, account, group_id)
  })
}
