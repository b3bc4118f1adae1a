import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { asRole, inRole } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { evidenceDigests } from '../../review/evidence-of.ts'
import { saltedDigest } from '../../review/salted-digest.ts'
import { complaintSalt } from './complaint-salt.ts'
import { moveComplaint } from './move-complaint.ts'
import { requireInquiry } from './require-inquiry.ts'
import { storeComplaintEntry } from './store-complaint-entry.ts'

/** Takes in what an account answers about a complaint, with files. Throws as its endpoint says. */
export async function answerComplaint(
  house: House,
  by: Actor,
  person: { personId: string; name: string },
  account: string,
  complaint: string,
  { answerId, text, evidence }: BodyOf<typeof api.answerComplaint>,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    await requireInquiry(tx, account, complaint)
    const files = [...(await evidenceDigests(tx, account, evidence)).values()]
    const desk = { as: 'desk', backTo: 'command' } as const
    const { changed, state } = await asRole(house.database, tx, desk, async () => {
      const contentDigest = saltedDigest(await complaintSalt(tx, complaint), { text, files })
      const command = { type: 'answer', answerId, contentDigest } as const
      return moveComplaint(house, tx, by, account, complaint, command)
    })
    if (!changed) return
    await tx
      .updateTable('complaint_inquiry')
      .set({ standing: 'answered', may_answer: true })
      .where('account_id', '=', account)
      .where('complaint_id', '=', complaint)
      .execute()
    await storeComplaintEntry(house, tx, state, { kind: 'answer', by: person, text, evidence })
  })
}
