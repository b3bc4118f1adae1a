import type { api, BodyOf } from '@freigabe/contract'
import { type ComplaintState, mayStillAnswer } from '@freigabe/core'
import { asRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../acting-staff.ts'
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
  await withComplaint(house, complaint, async (tx, account) => {
    const command = { type: 'close', decisionId, outcome } as const
    const { changed, state } = await moveComplaint(house, tx, by.actor, account, complaint, command)
    if (!changed) return
    await storeComplaintNote(house, tx, complaint, { kind: 'outcome', text, by_name: by.name })
    if (state.inquiry === null) return
    await asRole(house.database, tx, { as: 'command', backTo: 'desk' }, async () => {
      await markClosed(tx, state)
      await storeComplaintEntry(house, tx, state, { kind: 'closed', by, outcome })
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
