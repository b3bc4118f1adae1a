import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { refuseSuspended } from '../intake/refuse-suspended.ts'
import { moveCase } from './move-case.ts'

/** Resumes a lapsed case where it was, with everything kept. */
export async function resumeCase(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    await refuseSuspended(tx, account)
    const moved = await moveCase(house, tx, by, account, caseId, { type: 'resume' })
    if (moved.changed) await refreshGate(house, tx, account, moved.state.groupId)
  })
}
