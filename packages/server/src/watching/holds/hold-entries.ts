import type { HoldEntry, HoldFigures, StatementOfReasons } from '@freigabe/contract'
import type { Insertable } from 'kysely'
import { decisionGrounds } from '../../case/deciding/decision-grounds.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import {
  type EntryReader,
  entryColumns,
  type NewEntry,
  shownEntries,
} from '../../requests/dossier/entries.ts'
import { localeOf } from '../../requests/proceedings/proceeding-entries.ts'

interface NewHoldEntry extends NewEntry {
  kind: Insertable<Tables['hold_entry']>['kind']
  figures?: HoldFigures | null
  grounds?: readonly string[]
  statement?: StatementOfReasons
  cases?: readonly string[]
}

/** Stores what an account is told of a hold, or answers to it. */
export async function storeHoldEntry(
  unit: Unit,
  hold: string,
  { kind, figures, grounds, statement, cases, ...entry }: NewHoldEntry,
): Promise<void> {
  const { answer_by: _, ...columns } = entryColumns(unit, entry)
  await unit.tx
    .insertInto('hold_entry')
    .values({
      ...columns,
      hold_id: hold,
      kind,
      figures: figures ? JSON.stringify(figures) : null,
      grounds: [...(grounds ?? [])],
      statement: statement ? JSON.stringify(statement) : null,
      cases: [...(cases ?? [])],
    })
    .execute()
}

/** The entries of an account's holds, or of one, by hold and oldest first. */
export async function entriesOfHolds(
  house: House,
  tx: Tx,
  account: string,
  reader: EntryReader,
  hold?: string,
): Promise<Map<string, HoldEntry[]>> {
  let query = tx
    .selectFrom('hold_entry')
    .selectAll()
    .select('hold_id as dossier')
    .where('account_id', '=', account)
    .orderBy('entry_id')
  if (hold !== undefined) query = query.where('hold_id', '=', hold)
  const policy = await policyOfAccount(house, tx, account)
  const locale = await localeOf(tx, account)
  const rows = (await query.execute()).map((row) => ({ ...row, answer_by: null }))
  const shown = await shownEntries(tx, account, reader, rows, (row) => ({
    kind: row.kind,
    text: row.text,
    figures: row.figures as HoldFigures | null,
    grounds: decisionGrounds(policy, row.grounds, locale),
    statement: row.statement as HoldEntry['statement'],
    cases: row.cases,
  }))
  return new Map(
    [...shown].map(([id, entries]) => [id, entries.map(({ answerBy: _, ...entry }) => entry)]),
  )
}
