import { refuseHandler } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import { refuseWhileScheduled } from '../desk/undo/refuse-while-scheduled.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import type { ActingStaff } from './dossier/acting.ts'
import { readDossier } from './dossier/dossier.ts'
import { refuseUnseen, requests } from './move-request.ts'
import { holdRequest } from './queue-request.ts'

/**
 * Takes a request on, or over from the colleague last seen to have it. Throws NOT_FOUND, REQUEST_CLOSED where
 * nothing waits, REQUEST_TAKEN where another person was quicker, DECISION_SCHEDULED and the core's refusals.
 */
export async function takeRequest(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  { from }: { from: string | null },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const refusal = refuseHandler(await readSeen(unit, by, requestId), by.actor)
    if (refusal !== null) throw new AppError(refusal.refused)
    await refuseWhileScheduled(unit.tx, account, { requestId }, by.personId)
    if (!(await holdRequest(unit, by, requestId, from))) throw new AppError('REQUEST_CLOSED')
  })
}

/** Gives a request back; no error if the caller does not have it. Throws NOT_FOUND and DECISION_SCHEDULED. */
export async function releaseRequest(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    await readSeen(unit, by, requestId)
    await refuseWhileScheduled(unit.tx, account, { requestId })
    await unit.tx
      .updateTable('request_queue')
      .set({ holder: null, holder_name: null })
      .where('account_id', '=', account)
      .where('request_id', '=', requestId)
      .where('holder', '=', by.personId)
      .execute()
  })
}

async function readSeen({ tx, account }: Unit, { actor }: ActingStaff, requestId: string) {
  const { state } = await readDossier(tx, requests, account, requestId)
  refuseUnseen(state.kind, actor)
  return state
}
