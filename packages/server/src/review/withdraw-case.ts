import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { moveCase } from './move-case.ts'

/** Withdraws an open case. */
export async function withdrawCase(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    const moved = await moveCase(house, tx, by, account, caseId, { type: 'withdraw' })
    if (moved.changed) await refreshGate(house, tx, account, moved.state.groupId)
  })
}
