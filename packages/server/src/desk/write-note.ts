import { randomUUIDv7 } from 'node:crypto'
import type { Note } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { caseRevision } from '../case/case-revision.ts'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import type { House } from '../house.ts'

/** Writes an internal note: neither the customer's nor support's role can read its table. */
export async function writeNote(
  house: House,
  by: Actor,
  name: string,
  account: string,
  caseId: string,
  text: string,
): Promise<Note> {
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await caseRevision(tx, account, caseId)
    const note = await storeNote(unit, by, name, caseId, text)
    unit.tell({ caseId })
    return note
  })
}

/** Stores an internal note within a transaction, and logs that there is one. */
export async function storeNote(
  unit: Unit,
  by: Actor,
  name: string,
  caseId: string,
  text: string,
): Promise<Note> {
  const { tx, account } = unit
  const note = { id: randomUUIDv7(), text, by: name, at: unit.now }
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
  unit.log({ type: 'note_written', subject: note.id, by, at: note.at, body: { caseId } })
  return note
}
