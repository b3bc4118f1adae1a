import type { DeskComplaint } from '@freigabe/contract'
import { type ComplaintState, maskAddresses } from '@freigabe/core'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { entriesOfComplaints } from './complaint-entries.ts'
import { complaintSummaries, complaintSummary } from './list-complaints.ts'
import { accountOf } from './move-complaint.ts'

/** A complaint with everything that staff know about it; addresses are masked. Throws NOT_FOUND. */
export async function readComplaint(house: House, complaint: string): Promise<DeskComplaint> {
  const account = await accountOf(house, complaint)
  return readAs(house.database, 'desk', account, async (tx) => {
    const row = await complaintSummaries(tx)
      .select(['complaint.reference', 'words', 'entered_by', 'address'])
      .where('complaint_id', '=', complaint)
      .executeTakeFirstOrThrow()
    const entries =
      account === null ? null : await entriesOfComplaints(tx, account, 'desk', complaint)
    const policy = account === null ? null : await policyOfAccount(house, tx, account)
    return {
      ...complaintSummary(row, house.clock.now()),
      reference: row.reference && maskAddresses(row.reference),
      words: maskAddresses(row.words),
      enteredBy: row.entered_by,
      enteredAt: row.entered_at,
      hasAddress: row.address !== null,
      batch: await readBatch(tx, row.state),
      recordDays: policy?.integrity.recordDays ?? null,
      entries: entries?.get(complaint) ?? [],
      notes: await readNotes(tx, complaint),
    }
  })
}

async function readBatch(tx: Tx, { place }: ComplaintState): Promise<DeskComplaint['batch']> {
  if (place?.batchId == null) return null
  const row = await tx
    .selectFrom('batch')
    .select(['created_at', 'recipients'])
    .where('account_id', '=', place.accountId)
    .where('batch_id', '=', place.batchId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: place.batchId,
    importedAt: row.created_at,
    recipients: row.recipients,
    sketch: place.sketch ?? 'cannot_show',
  }
}

async function readNotes(tx: Tx, complaint: string): Promise<DeskComplaint['notes']> {
  const rows = await tx
    .selectFrom('complaint_note')
    .select(['note_id', 'kind', 'text', 'by_name', 'at'])
    .where('complaint_id', '=', complaint)
    .orderBy('note_id')
    .execute()
  return rows.map(({ note_id, kind, text, by_name, at }) => {
    return { id: note_id, kind, text: maskAddresses(text), by: by_name, at }
  })
}
