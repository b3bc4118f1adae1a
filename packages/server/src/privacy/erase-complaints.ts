import { randomBytes } from 'node:crypto'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { mark } from './erase-mentions.ts'
import type { Mentions } from './mentions-of.ts'
import { type NamingComplaint, readComplaints } from './read-complaints.ts'

/** Takes an address out of the complaints of an account, or of those of none. Gives them as they were. */
export async function eraseComplaints(
  house: Pick<House, 'keys'>,
  tx: Tx,
  mentions: Mentions,
  account: string | null,
): Promise<NamingComplaint[]> {
  const complaints = await readComplaints(house, tx, mentions, account)
  for (const complaint of complaints) {
    const { complaint_id, words, reference, notes, isAbout } = complaint
    await tx
      .updateTable('complaint')
      .set({
        ...(isAbout ? { address: null, address_digest: null, masked: null } : {}),
        words: mentions.removedFrom(words, mark) as string,
        reference: mentions.removedFrom(reference, mark) as string | null,
        // Without the salt nobody can try addresses on the log's digests.
        salt: randomBytes(32).toString('hex'),
      })
      .where('complaint_id', '=', complaint_id)
      .execute()
    for (const { note_id, text } of notes) {
      await tx
        .updateTable('complaint_note')
        .set({ text: mentions.removedFrom(text, mark) as string })
        .where('note_id', '=', note_id)
        .execute()
    }
    if (isAbout) await hideWholly(tx, complaint)
  }
  return complaints
}

async function hideWholly(tx: Tx, { account_id, complaint_id }: NamingComplaint) {
  if (account_id === null) return
  await tx
    .updateTable('complaint_inquiry')
    .set({ masked: null })
    .where('account_id', '=', account_id)
    .where('complaint_id', '=', complaint_id)
    .execute()
}
