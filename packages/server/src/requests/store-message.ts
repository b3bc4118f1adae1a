import type { RequestState } from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import { AppError } from '../http/app-error.ts'
import { type Acting, isStaff } from './dossier/acting.ts'

/** A message into a thread. */
export interface Written {
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
