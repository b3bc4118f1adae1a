import { randomBytes } from 'node:crypto'
import type { Tx } from '../database/database.ts'

/** Deletes address and words of complaints that were closed by a moment; how they ended stays. */
export async function forgetComplaints(tx: Tx, before: string): Promise<number> {
  const gone = await tx
    .updateTable('complaint')
    .set({
      address: null,
      address_digest: null,
      masked: null,
      reference: null,
      words: '',
      salt: randomBytes(32).toString('hex'),
    })
    .where('closed_at', '<=', before)
    .where('status', '=', 'closed')
    .where('words', '!=', '')
    .returning(['complaint_id', 'account_id'])
    .execute()
  for (const { complaint_id, account_id } of gone) {
    await tx
      .updateTable('complaint_note')
      .set({ text: '' })
      .where('complaint_id', '=', complaint_id)
      .execute()
    if (account_id === null) continue
    await tx
      .updateTable('complaint_inquiry')
      .set({ masked: null })
      .where('account_id', '=', account_id)
      .where('complaint_id', '=', complaint_id)
      .execute()
    await tx
      .updateTable('complaint_entry')
      .set({ text: null })
      .where('account_id', '=', account_id)
      .where('complaint_id', '=', complaint_id)
      .execute()
  }
  return gone.length
}
