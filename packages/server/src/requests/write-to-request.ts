import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
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
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const command = { type: 'write', messageId } as const
    const moved = await moveRequest(unit, { by, name: writer.name }, requestId, command)
    if (!moved.changed) return
    await storeMessage(house, tx, moved.state, { id: messageId, text, ...writer, role: null })
  })
}
