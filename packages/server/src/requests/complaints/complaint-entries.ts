import type { ComplaintEntry } from '@freigabe/contract'
import { maskAddresses } from '@freigabe/core'
import type { Insertable } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { type EntryReader, entryColumns, type NewEntry, shownEntries } from '../dossier/entries.ts'

type Row = Insertable<Tables['complaint_entry']>

/** Stores what an account is asked about a complaint, answers to it, or is told about its end. */
export async function storeComplaintEntry(
  unit: Unit,
  complaint: string,
  { kind, outcome, ...entry }: NewEntry & Pick<Row, 'kind'> & Partial<Pick<Row, 'outcome'>>,
): Promise<void> {
  await unit.tx
    .insertInto('complaint_entry')
    .values({
      ...entryColumns(unit, entry),
      complaint_id: complaint,
      kind,
      outcome: outcome ?? null,
    })
    .execute()
}

/** The entries of an account's complaints, or of one, by complaint and oldest first; addresses are masked. */
export async function entriesOfComplaints(
  tx: Tx,
  account: string,
  reader: EntryReader,
  complaint?: string,
): Promise<Map<string, ComplaintEntry[]>> {
  let query = tx
    .selectFrom('complaint_entry')
    .selectAll()
    .select('complaint_id as dossier')
    .where('account_id', '=', account)
    .orderBy('entry_id')
  if (complaint !== undefined) query = query.where('complaint_id', '=', complaint)
  return shownEntries(tx, account, reader, await query.execute(), ({ kind, text, outcome }) => ({
    kind,
    text: text && maskAddresses(text),
    outcome,
  }))
}
