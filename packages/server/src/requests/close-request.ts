import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { moveRequest } from './move-request.ts'

/** The customer takes a request back, or says that it is settled. Throws NOT_FOUND and REQUEST_CLOSED. */
export async function closeRequest(
  house: House,
  by: Actor,
  name: string,
  account: string,
  requestId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    await moveRequest(unit, { by, name }, requestId, { type: 'close' })
  })
}
