import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Filer } from './file-request.ts'
import { moveRequest } from './move-request.ts'
import { storeMessage } from './store-message.ts'

/** The customer writes: then it is staff's turn. Throws NOT_FOUND and REQUEST_CLOSED. */
export async function writeToRequest(
  house: House,
  by: Actor,
  writer: Filer,
  account: string,
  requestId: string,
  { messageId, text }: BodyOf<typeof api.writeToRequest>,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    const command = { type: 'write', messageId } as const
    const moved = await moveRequest(
      house,
      tx,
      { by, name: writer.name },
      account,
      requestId,
      command,
    )
    if (!moved.changed) return
    await storeMessage(house, tx, moved.state, { id: messageId, text, ...writer, role: null })
  })
}
