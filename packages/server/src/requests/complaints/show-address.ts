import type { api, ResponseOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { Acting, ActingStaff } from '../dossier/acting.ts'
import { logSteps, readDossier } from '../dossier/dossier.ts'
import { requireInquiry } from './answer-complaint.ts'
import { openAddress } from './complaint-address.ts'
import { complaints, withComplaint } from './move-complaint.ts'
import { type NewNote, storeComplaintNote } from './note-on-complaint.ts'

/** Shows staff the whole address and words; the look and its reason are logged first. */
export async function revealAddress(
  house: House,
  by: ActingStaff,
  complaint: string,
  { reason }: { reason: string },
): Promise<ResponseOf<typeof api.revealComplainedAddress>> {
  return withComplaint(house, complaint, async (unit) => {
    const row = await readDossier(unit.tx, complaints, null, complaint)
    const email = await look(unit, by, row, { kind: 'look', text: reason })
    return { email, words: row.words }
  })
}

/**
 * Shows the whole address to the account that must find its consent record, while it may answer; the look is
 * logged first. Throws NOT_FOUND, COMPLAINT_NOT_OPEN_FOR_THIS and ADDRESS_GONE.
 */
export async function showAddress(
  house: House,
  by: Acting,
  account: string,
  complaint: string,
): Promise<{ email: string }> {
  return change(house, 'command', account, async (unit) => {
    const { may_answer } = await requireInquiry(unit.tx, account, complaint)
    if (!may_answer) throw new AppError('COMPLAINT_NOT_OPEN_FOR_THIS')
    return unit.as('desk', async () => {
      const row = await readDossier(unit.tx, complaints, account, complaint)
      return { email: await look(unit, by, row, { kind: 'shown', text: '' }) }
    })
  })
}

async function look(
  unit: Unit,
  by: Acting,
  row: { complaint_id: string; address: string | null },
  note: NewNote,
): Promise<string> {
  const email = openAddress(unit.house, row)
  const lookId = await storeComplaintNote(unit, by, row.complaint_id, note)
  const event = {
    type: 'complained_address_shown' as const,
    by: by.actor,
    at: unit.now,
    lookId,
  }
  logSteps(unit, row.complaint_id, [event])
  return email
}
