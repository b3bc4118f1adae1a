import { type Actor, refuseHandler } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { refuseUnseen } from './refuse-unseen.ts'

/**
 * Takes a request on, or over from the colleague who was seen to have it. Throws NOT_FOUND, REQUEST_CLOSED
 * where nothing waits, REQUEST_TAKEN where somebody else was quicker, and the core's refusals.
 */
export async function takeRequest(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  requestId: string,
  from: string | null,
): Promise<void> {
  await change(house, 'command', account, async ({ tx }) => {
    const state = await readState(tx, by, account, requestId)
    const refusal = refuseHandler(state, by)
    if (refusal !== null) throw new AppError(refusal.refused)
    const row = await lockHolder(tx, account, requestId)
    if (row === undefined) throw new AppError('REQUEST_CLOSED')
    if (row.holder === by.personId) return
    if (row.holder !== from) throw new AppError('REQUEST_TAKEN', { about: { by: row.holder_name } })
    await tx
      .updateTable('request_queue')
      .set({ holder: by.personId, holder_name: name })
      .where('account_id', '=', account)
      .where('request_id', '=', requestId)
      .execute()
  })
}

/** Gives a request back; giving back what one does not hold is no error. Throws NOT_FOUND. */
export async function releaseRequest(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  requestId: string,
): Promise<undefined> {
  await change(house, 'command', account, async ({ tx }) => {
    await readState(tx, by, account, requestId)
    await tx
      .updateTable('request_queue')
      .set({ holder: null, holder_name: null })
      .where('account_id', '=', account)
      .where('request_id', '=', requestId)
      .where('holder', '=', by.personId)
      .execute()
  })
}

async function readState(tx: Tx, by: Actor, account: string, requestId: string) {
  const row = await tx
    .selectFrom('request')
    .select('state')
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  refuseUnseen(row.state.kind, by)
  return row.state
}

function lockHolder(tx: Tx, account: string, requestId: string) {
  return tx
    .selectFrom('request_queue')
    .select(['holder', 'holder_name'])
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
}
