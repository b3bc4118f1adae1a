import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { Acting } from '../dossier/acting.ts'
import { answerGiven } from '../dossier/entries.ts'
import { storeComplaintEntry } from './complaint-entries.ts'
import { moveComplaint } from './move-complaint.ts'

/** Takes in an account's answer about a complaint, with files. Throws as its endpoint says. */
export async function answerComplaint(
  house: House,
  by: Acting,
  account: string,
  complaint: string,
  { answerId, text, evidence }: BodyOf<typeof api.answerComplaint>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireInquiry(tx, account, complaint)
    const given = await answerGiven(unit, { text, evidence })
    const { changed } = await unit.as('desk', () =>
      moveComplaint(unit, by, complaint, (digest) => ({
        type: 'answer',
        answerId,
        contentDigest: digest(given),
      })),
    )
    if (!changed) return
    await tx
      .updateTable('complaint_inquiry')
      .set({ standing: 'answered', may_answer: true })
      .where('account_id', '=', account)
      .where('complaint_id', '=', complaint)
      .execute()
    await storeComplaintEntry(unit, complaint, { kind: 'answer', by, text, evidence })
  })
}

/** Throws NOT_FOUND unless the account was asked about the complaint: for it, others do not exist. */
export async function requireInquiry(
  tx: Tx,
  account: string,
  complaint: string,
): Promise<{ may_answer: boolean }> {
  const row = await tx
    .selectFrom('complaint_inquiry')
    .select('may_answer')
    .where('account_id', '=', account)
    .where('complaint_id', '=', complaint)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}
