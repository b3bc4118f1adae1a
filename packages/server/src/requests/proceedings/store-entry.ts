import { randomUUIDv7 } from 'node:crypto'
import type { StatementOfReasons } from '@freigabe/contract'
import type { Insertable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

type Row = Insertable<Tables['proceeding_entry']>

export interface NewEntry {
  kind: Row['kind']
  /** Who wrote it: shown to staff, and to the account where it is its own answer. */
  by: { personId: string; name: string }
  measure?: Row['measure']
  grounds?: readonly string[]
  text?: string | null
  statement?: StatementOfReasons | null
  evidence?: readonly string[]
  answerBy?: string | null
}

/** Stores what an account is told in a proceeding, or answers in it. */
export async function storeEntry(
  house: House,
  tx: Tx,
  account: string,
  proceeding: string,
  entry: NewEntry,
): Promise<void> {
  const { statement = null } = entry
  await tx
    .insertInto('proceeding_entry')
    .values({
      account_id: account,
      entry_id: randomUUIDv7(),
      proceeding_id: proceeding,
      kind: entry.kind,
      measure: entry.measure ?? null,
      grounds: [...(entry.grounds ?? [])],
      text: entry.text ?? null,
      statement: statement && JSON.stringify(statement),
      evidence: [...(entry.evidence ?? [])],
      answer_by: entry.answerBy ?? null,
      by_person: entry.by.personId,
      by_name: entry.by.name,
      at: house.clock.now(),
    })
    .execute()
}
