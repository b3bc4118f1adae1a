import type { Case } from '@freigabe/contract'
import { approvalExtent } from '@freigabe/core'
import { anyOf } from '../database/any-of.ts'
import type { Tx } from '../database/database.ts'
import { isTold } from '../log/public-events.ts'
import { decidedWithin, wasProposedByAnother } from './proposed-by-another.ts'

/** What the timeline shows besides the event's type: codes and counts that mean something to a reader. */
const told = ['revision', 'grounds', 'value', 'statementId', 'trigger', 'questionId', 'decisionId']

/**
 * The history of a case from its account's log, oldest first; staff appear by role, not by name. An acceptance says
 * how far it goes.
 *
 * @param which what the account is told of, or everything, for the desk
 */
export async function readTimeline(
  tx: Tx,
  account: string,
  caseId: string,
  which: 'told' | 'all' = 'told',
): Promise<Case['timeline']> {
  const rows = await tx
    .selectFrom('event')
    .select(['type', 'at', 'by_kind', 'by_id', 'body'])
    .where('account_id', '=', account)
    .where('subject', '=', caseId)
    .orderBy('seq')
    .execute()
  const names = await customerNames(tx, rows)
  const shown = rows.filter(({ type }) => which === 'all' || isTold(type))
  const extents = await readExtents(tx, account, shown)
  return shown.map((row) => ({
    type: row.type,
    at: row.at,
    by: { kind: row.by_kind, name: names.get(row.by_id ?? '') ?? '' },
    about: {
      ...Object.fromEntries(
        Object.entries(row.body as object).filter(([name]) => told.includes(name)),
      ),
      ...(row.type === 'accepted' && { extent: extents.get(decidedWithin(row)!) ?? 'whole' }),
      ...(wasProposedByAnother(row) && { byTwo: true }),
    },
  }))
}

async function readExtents(
  tx: Tx,
  account: string,
  rows: readonly { type: string; body: unknown }[],
) {
  const accepted = rows.flatMap((row) =>
    row.type === 'accepted' ? (decidedWithin(row) ?? []) : [],
  )
  if (accepted.length === 0) return new Map<string, string>()
  const decisions = await tx
    .selectFrom('decision')
    .select(['decision_id', 'conditions'])
    .where('account_id', '=', account)
    .where('decision_id', '=', anyOf(accepted))
    .execute()
  return new Map(decisions.map((row) => [row.decision_id, approvalExtent(row.conditions)]))
}

async function customerNames(
  tx: Tx,
  rows: readonly { by_kind: string; by_id: string | null }[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ by_kind, by_id }) => (by_kind === 'customer' && by_id ? [by_id] : []))
  if (ids.length === 0) return new Map()
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(people.map((person) => [person.id, person.name]))
}
