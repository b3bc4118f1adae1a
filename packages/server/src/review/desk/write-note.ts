import { randomUUIDv7 } from 'node:crypto'
import type { Note } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { appendEvents } from '../../log/append-events.ts'
import { caseRevision } from '../case-revision.ts'

/** Writes an internal note: neither the customer's nor support's role can read its table. */
export async function writeNote(
  house: House,
  by: Actor,
  name: string,
  account: string,
  caseId: string,
  text: string,
): Promise<Note> {
  return inRole(house.database, 'command', account, async (tx) => {
    await caseRevision(tx, account, caseId)
    const note = await storeNote(house, tx, by, name, account, caseId, text)
    await house.live.publish(tx, { accountId: account, caseId })
    return note
  })
}

/** Stores an internal note within a transaction, and logs that there is one. */
export async function storeNote(
  house: House,
  tx: Tx,
  by: Actor,
  name: string,
  account: string,
  caseId: string,
  text: string,
): Promise<Note> {
  const note = { id: randomUUIDv7(), text, by: name, at: house.clock.now() }
  await tx
    .insertInto('note')
    .values({
      account_id: account,
      note_id: note.id,
      case_id: caseId,
      text,
      by_name: name,
      at: note.at,
    })
    .execute()
  await appendEvents(house.database, tx, account, [
    { type: 'note_written', subject: note.id, by, at: note.at, body: { caseId } },
  ])
  return note
}
