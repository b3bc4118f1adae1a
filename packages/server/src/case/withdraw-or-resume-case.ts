import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { refuseSuspended } from '../lists/import/refuse-suspended.ts'
import { moveCase } from './move-case.ts'

/** Withdraws an open case. */
export async function withdrawCase(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const moved = await moveCase(unit, by, caseId, { type: 'withdraw' })
    if (moved.changed) unit.refreshGate(moved.state.groupId)
  })
}

/** Resumes a lapsed case where it stopped, with everything kept. */
export async function resumeCase(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await refuseSuspended(tx, account)
    const moved = await moveCase(unit, by, caseId, { type: 'resume' })
    if (moved.changed) unit.refreshGate(moved.state.groupId)
  })
}
