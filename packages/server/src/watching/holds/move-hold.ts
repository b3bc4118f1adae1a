import type { HoldEntry, HoldFigures, StatementOfReasons } from '@freigabe/contract'
import { decideHold, evolveHold, type HoldCommand, type HoldState } from '@freigabe/core'
import type { Insertable } from 'kysely'
import { decisionGrounds } from '../../case/deciding/decision-grounds.ts'
import type { Unit } from '../../change/unit.ts'
import { isSingleOperator } from '../../config/operator-settings.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { refuseWhileScheduled } from '../../desk/undo/refuse-while-scheduled.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { Acting } from '../../requests/dossier/acting.ts'
import {
  type Digest,
  decided,
  digestUnder,
  type Moved,
  readDossier,
  storeStep,
} from '../../requests/dossier/dossier.ts'
import {
  type EntryReader,
  entryColumns,
  type NewEntry,
  shownEntries,
} from '../../requests/dossier/entries.ts'
import { localeOf } from '../../requests/proceedings/proceeding-entries.ts'

/** The holds as a kind of dossier. */
export const holds = {
  table: 'hold',
  id: 'hold_id',
  decide: decideHold,
  evolve: evolveHold,
} as const

/**
 * The one way to change a hold that was placed. Throws NOT_FOUND, DECISION_SCHEDULED where another decision is about to
 * end it, and the core's refusal.
 *
 * @param command with the digests of what was written
 */
export async function moveHold(
  unit: Unit,
  by: Acting,
  hold: string,
  command: (digest: Digest) => Exclude<HoldCommand, { type: 'place' }>,
): Promise<Moved<HoldState>> {
  const row = await readDossier(unit.tx, holds, unit.account, hold)
  const context = await decidingOn(unit, by)
  const step = decided(holds, row.state, command(digestUnder(row.salt)), context)
  const isEnding = step.state.status !== row.state.status
  if (isEnding) await refuseWhileScheduled(unit.tx, unit.account, { holdId: hold })
  const { lookBy, status, decision } = step.state
  return storeStep(unit, holds, hold, step, {
    look_by: lookBy,
    // The next promise is watched by itself.
    overdue: row.overdue && row.look_by === lookBy,
    ended_at: status === 'standing' ? null : decision!.at,
  })
}

/** What a hold is decided by, besides its state. */
export async function decidingOn({ tx, now }: Unit, { actor }: Pick<Acting, 'actor'>) {
  return { actor, now, singleOperator: await isSingleOperator(tx) }
}

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
