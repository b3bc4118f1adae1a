import { randomBytes } from 'node:crypto'
import type { Holding } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { addressDigest } from '../keys/address-digest.ts'
import { type Mentions, mark } from './mentions.ts'

/** A complaint that is about an address, or that mentions it in its words or notes. */
interface NamingComplaint {
  complaint_id: string
  account_id: string | null
  from_whom: string
  reference: string | null
  words: string
  received_at: string
  /** Whether the complaint is about this address. */
  isAbout: boolean
  notes: { note_id: string; text: string }[]
}

/** Complaints from outside that name an address: of all accounts, of one, or those without an account. */
export async function readComplaints(
  { keys }: Pick<House, 'keys'>,
  tx: Tx,
  mentions: Mentions,
  account: string | null | 'any',
): Promise<NamingComplaint[]> {
  const digests = keys.sketch.map((key) => addressDigest(key, mentions.email))
  const { rows } = await sql<Omit<NamingComplaint, 'notes'>>`
    select complaint_id, account_id, from_whom, reference, words, received_at,
      coalesce(address_digest in (${sql.join(digests)}), false) as "isAbout"
    from complaint
    where (address_digest in (${sql.join(digests)}) or ${alike(mentions, 'words')}
        or ${alike(mentions, 'reference')}
        or complaint_id in (select complaint_id from complaint_note where ${alike(mentions, 'text')}))
      ${account === 'any' ? sql`` : sql`and account_id is not distinct from ${account}`}
    order by received_at, complaint_id`.execute(tx)
  const found: NamingComplaint[] = []
  for (const row of rows) {
    const complaint = { ...row, notes: await readNotes(tx, row.complaint_id) }
    const { isAbout, words, reference, notes } = complaint
    if (isAbout || mentions.isIn([words, reference, notes])) found.push(complaint)
  }
  return found
}

/** The same as what is held. */
export function complaintHolding(complaint: NamingComplaint): Holding {
  const { complaint_id, account_id, received_at, from_whom, reference, words, notes } = complaint
  return {
    place: 'complaint',
    accountId: account_id,
    caseId: null,
    id: complaint_id,
    at: received_at,
    onErase: 'replaced',
    data: { from: from_whom, reference, words, notes: notes.map(({ text }) => text) },
  }
}

function alike({ likes }: Mentions, column: string) {
  const any = likes.map((like) => sql`${sql.ref(column)} ilike ${like}`)
  return sql`(${sql.join(any, sql` or `)})`
}

function readNotes(tx: Tx, complaint: string) {
  return tx
    .selectFrom('complaint_note')
    .select(['note_id', 'text'])
    .where('complaint_id', '=', complaint)
    .orderBy('note_id')
    .execute()
}

/** Takes an address out of the complaints of an account, or those without one. Returns them as they were. */
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
        // Without the salt, addresses cannot be tried on the log's digests.
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

/** Deletes the address and words of complaints closed before a moment; how they ended stays. */
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
