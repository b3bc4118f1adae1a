import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { saltedDigest } from '../../case/case-salt.ts'
import { evidenceDigests } from '../../case/submitting/evidence-of.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
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
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireInquiry(tx, account, complaint)
    const files = [...(await evidenceDigests(tx, account, evidence)).values()]
    const { changed, state } = await unit.as('desk', async () => {
      const contentDigest = saltedDigest(await complaintSalt(tx, complaint), { text, files })
      const command = { type: 'answer', answerId, contentDigest } as const
      return moveComplaint(unit, by, complaint, command)
    })
    if (!changed) return
    await tx
      .updateTable('complaint_inquiry')
      .set({ standing: 'answered', may_answer: true })
      .where('account_id', '=', account)
      .where('complaint_id', '=', complaint)
      .execute()
    await storeComplaintEntry(unit, state, { kind: 'answer', by: person, text, evidence })
  })
}
