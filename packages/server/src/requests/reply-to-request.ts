import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import type { ActingStaff } from './dossier/acting.ts'
import { readDossier } from './dossier/dossier.ts'
import { moveRequest, refuseUnseen, requests } from './move-request.ts'
import { refuseUnknownRemedies } from './remedies/advised-remedies.ts'
import { storeMessage } from './store-message.ts'
import { tellAnswered } from './tell-request.ts'

/**
 * The people of a kind write to the customer; the first to write has taken the request on. Throws NOT_FOUND,
 * REQUEST_TAKEN and the core's refusals.
 */
export async function replyToRequest(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  { messageId, text, asks }: BodyOf<typeof api.replyToRequest>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const moved = await moveRequest(unit, by, requestId, { type: 'reply', messageId, asks })
    if (!moved.changed) return
    await storeMessage(unit, moved.state, by, { messageId, text })
    await tellAnswered(unit, moved.state, { text, asks })
  })
}

/**
 * Support writes to the customer. The message goes in first, under support's own database role, so that
 * PostgreSQL refuses any thread other than an advice thread; only then does the request move on. Throws
 * NOT_FOUND, REMEDY_UNKNOWN, REQUEST_TAKEN, REQUEST_CLOSED and ID_TAKEN.
 */
export async function advise(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  { messageId, text, asks, remedies }: BodyOf<typeof api.advise>,
): Promise<void> {
  await change(house, 'support', account, async (unit) => {
    const { state: thread } = await readDossier(unit.tx, requests, account, requestId)
    refuseUnseen(thread.kind, by.actor)
    // A second click; an id that another thread has is refused where the message is stored.
    if (thread.messageIds.includes(messageId)) return
    await refuseUnknownRemedies(unit, thread.caseId, remedies)
    await storeMessage(unit, thread, by, { messageId, text, remedies })
    await unit.as('command', async () => {
      const moved = await moveRequest(unit, by, requestId, { type: 'reply', messageId, asks })
      await tellAnswered(unit, moved.state, { text, asks })
    })
  })
}
