import { randomUUIDv7 } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'

/** Keeps what staff wrote down about a complaint, why they looked at its address, or how it ended. */
export async function storeComplaintNote(
  { tx, now }: Unit,
  complaint: string,
  note: Pick<Insertable<Tables['complaint_note']>, 'kind' | 'text' | 'by_name'>,
): Promise<string> {
  const id = randomUUIDv7()
  await tx
    .insertInto('complaint_note')
    .values({ note_id: id, complaint_id: complaint, ...note, at: now })
    .execute()
  return id
}
