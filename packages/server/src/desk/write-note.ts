import { randomUUIDv7 } from 'node:crypto'
import type { Note } from '@freigabe/contract'
import { requireCase } from '../case/require-case.ts'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import type { House } from '../house.ts'
import type { DeskActor } from './desk-actor.ts'
import { touchLease } from './lease/lease.ts'

/** Writes an internal note: neither the customer's nor support's database role can read its table. */
export async function writeNote(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  text: string,
): Promise<Note> {
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    const note = await storeNote(unit, by, caseId, text)
    await touchLease(unit, by.actor.personId, caseId)
    unit.tell({ caseId })
    return note
  })
}

/** Stores an internal note within a transaction, and logs that there is one. */
export async function storeNote(
  unit: Unit,
  { actor: by, name }: DeskActor,
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
