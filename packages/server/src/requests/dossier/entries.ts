import { randomUUIDv7 } from 'node:crypto'
import type { Evidence } from '@freigabe/contract'
import { evidenceDigests } from '../../case/submitting/evidence-of.ts'
import type { Unit } from '../../change/unit.ts'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { evidenceView } from '../../lists/evidence/evidence-view.ts'
import type { Acting } from './acting.ts'

/** An entry of a complaint or proceeding: what an account is told or asked, or answers. */
export interface NewEntry {
  /** Its author: shown to staff, and to the account for its own answers. */
  by: Acting
  text?: string | null
  evidence?: readonly string[]
  answerBy?: string | null
}

/** The entry columns that every kind of dossier has. */
export function entryColumns({ account, now }: Unit, { by, text, evidence, answerBy }: NewEntry) {
  return {
    account_id: account,
    entry_id: randomUUIDv7(),
    text: text ?? null,
    evidence: [...(evidence ?? [])],
    answer_by: answerBy ?? null,
    by_person: by.personId,
    by_name: by.name,
    at: now,
  }
}

/** An account's answer, as the log knows it by a digest. Throws EVIDENCE_UNKNOWN. */
export async function answerGiven(
  { tx, account }: Unit,
  { text, evidence }: { text: string; evidence: readonly string[] },
): Promise<{ text: string; files: string[] }> {
  const files = await evidenceDigests(tx, account, evidence)
  return { text, files: [...files.values()] }
}

/** The reader of entries. */
export type EntryReader = 'customer' | 'support' | 'desk'

interface EntryRow {
  dossier: string
  entry_id: string
  kind: string
  evidence: string[]
  answer_by: string | null
  by_name: string | null
  at: string
}

/**
 * Entries as the API shows them, by dossier and in the order of the rows. Customers and support see no staff
 * names, and support sees no files.
 *
 * @param own what only this kind of dossier shows of an entry
 */
export async function shownEntries<Row extends EntryRow, Own>(
  tx: Tx,
  account: string,
  reader: EntryReader,
  rows: readonly Row[],
  own: (row: Row) => Own,
) {
  const named = reader === 'support' ? [] : rows.flatMap(({ evidence }) => evidence)
  const files = await readEvidence(tx, account, named)
  const shown = (row: Row) => ({
    id: row.entry_id,
    kind: row.kind as Row['kind'],
    at: row.at,
    by: reader === 'desk' || row.kind === 'answer' ? row.by_name : null,
    evidence: row.evidence.flatMap((file) => files.get(file) ?? []),
    answerBy: row.answer_by,
    ...own(row),
  })
  const grouped = Map.groupBy(rows, ({ dossier }) => dossier)
  return new Map([...grouped].map(([dossier, entries]) => [dossier, entries.map(shown)]))
}

async function readEvidence(
  tx: Tx,
  account: string,
  ids: readonly string[],
): Promise<Map<string, Evidence>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('account_id', '=', account)
    .where('evidence_id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map((row) => [row.evidence_id, evidenceView(row)]))
}
