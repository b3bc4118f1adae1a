import type { Holding } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { addressDigest } from '../keys/address-digest.ts'
import type { Mentions } from './mentions-of.ts'

/** A complaint that is about an address, or in whose words or notes it stands. */
export interface NamingComplaint {
  complaint_id: string
  account_id: string | null
  from_whom: string
  reference: string | null
  words: string
  received_at: string
  /** Whether it is the address that the complaint is about. */
  isAbout: boolean
  notes: { note_id: string; text: string }[]
}

/** Complaints from outside that name an address: of all accounts, of one, or of those of none. */
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
