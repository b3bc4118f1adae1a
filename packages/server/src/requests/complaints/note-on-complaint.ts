import type { api, BodyOf } from '@freigabe/contract'
import { saltedDigest } from '../../case/case-salt.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../proceedings/acting-staff.ts'
import { complaintSalt } from './complaint-salt.ts'
import { moveComplaint } from './move-complaint.ts'
import { storeComplaintNote } from './store-complaint-note.ts'
import { withComplaint } from './with-complaint.ts'

/** Writes down something about a complaint, for staff. Throws NOT_FOUND. */
export async function noteOnComplaint(
  house: House,
  by: ActingStaff,
  complaint: string,
  { noteId, text }: BodyOf<typeof api.noteOnComplaint>,
): Promise<void> {
  await withComplaint(house, complaint, async (unit) => {
    const { tx } = unit
    const contentDigest = saltedDigest(await complaintSalt(tx, complaint), text)
    const command = { type: 'note', noteId, contentDigest } as const
    const { changed } = await moveComplaint(unit, by.actor, complaint, command)
    if (!changed) return
    await storeComplaintNote(unit, complaint, { kind: 'note', text, by_name: by.name })
  })
}
