import type { api, BodyOf } from '@freigabe/contract'
import type { RequestState } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { type Acting, type ActingStaff, isStaff } from './dossier/acting.ts'
import { readDossier } from './dossier/dossier.ts'
import { moveRequest, refuseUnseen, requests } from './move-request.ts'
import { refuseUnknownRemedies } from './remedies/advised-remedies.ts'
import { tellAnswered } from './tell-request.ts'

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

/** A message into a thread. */
interface Written {
  messageId: string
  text: string
  /** Codes of the remedies that an advice points to. */
  remedies?: readonly string[]
}

/**
 * Stores a message. Its kind is the thread's: the database's rights depend on it, and a key ensures it.
 * Throws ID_TAKEN where another thread of the account has a message with this id.
 */
export async function storeMessage(
  { tx, account, now }: Unit,
  { requestId, kind }: Pick<RequestState, 'requestId' | 'kind'>,
  by: Acting,
  { messageId, text, remedies = [] }: Written,
): Promise<void> {
  const stored = await tx
    .insertInto('request_message')
    .values({
      account_id: account,
      message_id: messageId,
      request_id: requestId,
      kind,
      text,
      remedies: [...new Set(remedies)],
      by_person: by.personId,
      by_name: by.name,
      by_role: isStaff(by) ? by.actor.role : null,
      at: now,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'message_id']).doNothing())
    .returning('message_id')
    .executeTakeFirst()
  if (stored === undefined) throw new AppError('ID_TAKEN')
}
