import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import type { Acting } from './dossier/acting.ts'
import { moveRequest } from './move-request.ts'
import { storeMessage } from './store-message.ts'

/** The customer writes: then it is the staff's turn. Throws NOT_FOUND and REQUEST_CLOSED. */
export async function writeToRequest(
  house: House,
  by: Acting,
  account: string,
  requestId: string,
  { messageId, text }: BodyOf<typeof api.writeToRequest>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const moved = await moveRequest(unit, by, requestId, { type: 'write', messageId })
    if (moved.changed) await storeMessage(unit, moved.state, by, { messageId, text })
  })
}

/** The customer takes a request back, or says it is settled. Throws NOT_FOUND and REQUEST_CLOSED. */
export async function closeRequest(
  house: House,
  by: Acting,
  account: string,
  requestId: string,
): Promise<void> {
  await change(house, 'command', account, (unit) =>
    moveRequest(unit, by, requestId, { type: 'close' }),
  )
}
