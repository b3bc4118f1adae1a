import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
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
  await inRole(house.database, 'command', account, async (tx) => {
    await moveRequest(house, tx, { by, name }, account, requestId, { type: 'close' })
  })
}
