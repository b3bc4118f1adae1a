import type { RequestState, StaffRole } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'

/** What somebody writes into a thread; `role` is null where that is the customer. */
export interface Written {
  id: string
  text: string
  personId: string | null
  name: string
  role: StaffRole | null
  /** Codes of the remedies that an advice points to. */
  remedies?: readonly string[]
}

/**
 * Stores a message. Throws ID_TAKEN where another thread of the account has one of this id. Its kind is the thread's: the database's rights depend on it, and a key
 * ensures it.
 */
export async function storeMessage(
  house: House,
  tx: Tx,
  thread: Pick<RequestState, 'accountId' | 'requestId' | 'kind'>,
  { id, text, personId, name, role, remedies = [] }: Written,
): Promise<void> {
  const stored = await tx
    .insertInto('request_message')
    .values({
      account_id: thread.accountId,
      message_id: id,
      request_id: thread.requestId,
      kind: thread.kind,
      text,
      remedies: [...new Set(remedies)],
      by_person: personId,
      by_name: name,
      by_role: role,
      at: house.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'message_id']).doNothing())
    .returning('message_id')
    .executeTakeFirst()
  if (stored === undefined) throw new AppError('ID_TAKEN')
}
