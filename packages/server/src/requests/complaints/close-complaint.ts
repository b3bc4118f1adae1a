import type { api, BodyOf } from '@freigabe/contract'
import { mayStillAnswer } from '@freigabe/core'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { storeComplaintEntry } from './complaint-entries.ts'
import { moveComplaint, withComplaint } from './move-complaint.ts'
import { storeComplaintNote } from './note-on-complaint.ts'

/** Closes a complaint with its outcome; an account that was asked sees that. Throws as its endpoint says. */
export async function closeComplaint(
  house: House,
  by: ActingStaff,
  complaint: string,
  { decisionId, outcome, text }: BodyOf<typeof api.closeComplaint>,
): Promise<void> {
  await withComplaint(house, complaint, async (unit) => {
    const command = { type: 'close', decisionId, outcome } as const
    const { changed, state } = await moveComplaint(unit, by, complaint, () => command)
    if (!changed) return
    await storeComplaintNote(unit, by, complaint, { kind: 'outcome', text })
    if (state.inquiry === null) return
    await unit.as('command', async () => {
      await unit.tx
        .updateTable('complaint_inquiry')
        .set({ standing: 'closed', may_answer: mayStillAnswer(state) })
        .where('account_id', '=', unit.account)
        .where('complaint_id', '=', complaint)
        .execute()
      await storeComplaintEntry(unit, complaint, { kind: 'closed', by, outcome })
    })
  })
}
