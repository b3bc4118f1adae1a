import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { moveRequest } from './move-request.ts'
import { storeMessage } from './store-message.ts'
import { tellAnswered } from './tell-request.ts'

/**
 * The people of a kind write to the customer; whoever writes first has taken the request on. Throws
 * NOT_FOUND, REQUEST_TAKEN and the core's refusals.
 */
export async function replyToRequest(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  requestId: string,
  { messageId, text, asks }: BodyOf<typeof api.replyToRequest>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const command = { type: 'reply', messageId, asks } as const
    const moved = await moveRequest(unit, { by, name }, requestId, command)
    if (!moved.changed) return
    const written = { id: messageId, text, personId: by.personId, name, role: by.role }
    await storeMessage(house, tx, moved.state, written)
    await tellAnswered(unit, moved.state, { text, asks })
  })
}
