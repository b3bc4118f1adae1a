import type { api, BodyOf } from '@freigabe/contract'
import { type ComplaintState, mayStillAnswer } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../proceedings/acting-staff.ts'
import { moveComplaint } from './move-complaint.ts'
import { storeComplaintEntry } from './store-complaint-entry.ts'
import { storeComplaintNote } from './store-complaint-note.ts'
import { withComplaint } from './with-complaint.ts'

/** Closes a complaint with what came of it; an account that was asked sees that. Throws as its endpoint says. */
export async function closeComplaint(
  house: House,
  by: ActingStaff,
  complaint: string,
  { decisionId, outcome, text }: BodyOf<typeof api.closeComplaint>,
): Promise<void> {
  await withComplaint(house, complaint, async (unit) => {
    const { tx } = unit
    const command = { type: 'close', decisionId, outcome } as const
    const { changed, state } = await moveComplaint(unit, by.actor, complaint, command)
    if (!changed) return
    await storeComplaintNote(unit, complaint, { kind: 'outcome', text, by_name: by.name })
    if (state.inquiry === null) return
    await unit.as('command', async () => {
      await markClosed(tx, state)
      await storeComplaintEntry(unit, state, { kind: 'closed', by, outcome })
    })
  })
}

async function markClosed(tx: Tx, state: ComplaintState) {
  await tx
    .updateTable('complaint_inquiry')
    .set({ standing: 'closed', may_answer: mayStillAnswer(state) })
    .where('account_id', '=', state.place!.accountId)
    .where('complaint_id', '=', state.complaintId)
    .execute()
}
