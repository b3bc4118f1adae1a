import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import type { Insertable } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import type { Acting, ActingStaff } from '../dossier/acting.ts'
import { moveComplaint, withComplaint } from './move-complaint.ts'

/** Writes a note on a complaint, for staff. Throws NOT_FOUND. */
export async function noteOnComplaint(
  house: House,
  by: ActingStaff,
  complaint: string,
  { noteId, text }: BodyOf<typeof api.noteOnComplaint>,
): Promise<void> {
  await withComplaint(house, complaint, async (unit) => {
    const { changed } = await moveComplaint(unit, by, complaint, (digest) => ({
      type: 'note',
      noteId,
      contentDigest: digest(text),
    }))
    if (changed) await storeComplaintNote(unit, by, complaint, { kind: 'note', text })
  })
}

export type NewNote = Pick<Insertable<Tables['complaint_note']>, 'kind' | 'text'>

/** Keeps what staff wrote: a note on a complaint, why they looked at its address, or how it ended. */
export async function storeComplaintNote(
  { tx, now }: Unit,
  { name }: Acting,
  complaint: string,
  note: NewNote,
): Promise<string> {
  const id = randomUUIDv7()
  await tx
    .insertInto('complaint_note')
    .values({ note_id: id, complaint_id: complaint, ...note, by_name: name, at: now })
    .execute()
  return id
}
