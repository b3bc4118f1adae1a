import type { ProceedingEntry, StatementOfReasons } from '@freigabe/contract'
import type { Insertable } from 'kysely'
import { decisionGrounds } from '../../case/deciding/decision-grounds.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { type EntryReader, entryColumns, type NewEntry, shownEntries } from '../dossier/entries.ts'

type Row = Insertable<Tables['proceeding_entry']>

interface NewProceedingEntry extends NewEntry {
  kind: Row['kind']
  measure?: Row['measure']
  grounds?: readonly string[]
  statement?: StatementOfReasons
}

/** Stores what an account is told in a proceeding, or answers in it. */
export async function storeEntry(
  unit: Unit,
  proceeding: string,
  { kind, measure, grounds, statement, ...entry }: NewProceedingEntry,
): Promise<void> {
  await unit.tx
    .insertInto('proceeding_entry')
    .values({
      ...entryColumns(unit, entry),
      proceeding_id: proceeding,
      kind,
      measure: measure ?? null,
      grounds: [...(grounds ?? [])],
      statement: statement ? JSON.stringify(statement) : null,
    })
    .execute()
}

/** The entries of an account's proceedings, or of one, by proceeding and oldest first. */
export async function entriesOf(
  house: House,
  tx: Tx,
  account: string,
  reader: EntryReader,
  proceeding?: string,
): Promise<Map<string, ProceedingEntry[]>> {
  let query = tx
    .selectFrom('proceeding_entry')
    .selectAll()
    .select('proceeding_id as dossier')
    .where('account_id', '=', account)
    .orderBy('entry_id')
  if (proceeding !== undefined) query = query.where('proceeding_id', '=', proceeding)
  const policy = await policyOfAccount(house, tx, account)
  const locale = await localeOf(tx, account)
  return shownEntries(tx, account, reader, await query.execute(), (row) => ({
    kind: row.kind,
    measure: row.measure,
    grounds: decisionGrounds(policy, row.grounds, locale),
    text: row.text,
    statement: row.statement as ProceedingEntry['statement'],
  }))
}

/** The language in which an account is written to. */
export async function localeOf(tx: Tx, account: string): Promise<'de' | 'en'> {
  const { locale } = await tx
    .selectFrom('account')
    .select('locale')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return locale
}
