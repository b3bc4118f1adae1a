import type { api, ResponseOf, ScheduledAppeal, ScheduledDecision } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

type Listed = ResponseOf<typeof api.listScheduled>['items']

/** Decisions that a person can still take back, or that could not be carried out, the next due first. */
export async function listScheduled(house: House, personId: string): Promise<{ items: Listed }> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const items = [...(await listOnCases(tx, personId)), ...(await listOnAppeals(tx, personId))]
    return { items: items.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)) }
  })
}

async function listOnCases(tx: Tx, personId: string): Promise<Listed> {
  const rows = await tx
    .selectFrom('scheduled_decision')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'scheduled_decision'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['approval_case.account_id', 'approval_case.case_id', 'name'])
    .select(scheduledColumns.map((column) => `scheduled_decision.${column}` as const))
    .where('by_person', '=', personId)
    .execute()
  return rows.map((row) => ({
    ...scheduledView(row, personId),
    accountId: row.account_id,
    caseId: row.case_id,
    groupName: row.name,
  }))
}

async function listOnAppeals(tx: Tx, personId: string): Promise<Listed> {
  const rows = await tx
    .selectFrom('scheduled_decision')
    .innerJoin('request', onAccountAnd('request_id', 'request', 'scheduled_decision'))
    .select(['request.account_id', 'request.request_id', 'title'])
    .select(scheduledColumns.map((column) => `scheduled_decision.${column}` as const))
    .where('by_person', '=', personId)
    .execute()
  return rows.map((row) => ({
    ...scheduledAppealView(row, personId),
    accountId: row.account_id,
    requestId: row.request_id,
    title: row.title,
  }))
}

/**
 * Decisions waiting to be carried out on some cases, by case, as one person sees them. A refused one is seen
 * only by its author: for all others the case is free.
 */
export async function readScheduled(
  tx: Tx,
  cases: readonly { account_id: string; case_id: string }[],
  personId: string,
): Promise<Map<string, ScheduledDecision>> {
  const rows = await tx
    .selectFrom('scheduled_decision')
    .select(['case_id', ...scheduledColumns])
    .where('account_id', '=', anyOf(cases.map((row) => row.account_id)))
    .where('case_id', '=', anyOf(cases.map((row) => row.case_id)))
    .where(({ or, eb }) => or([eb('refused', 'is', null), eb('by_person', '=', personId)]))
    .$narrowType<{ case_id: string }>()
    .execute()
  return new Map(rows.map((row) => [row.case_id, scheduledView(row, personId)]))
}

type Row = Selectable<Tables['scheduled_decision']>

/** The columns shown of a waiting decision. */
const scheduledColumns = [
  'decision_id',
  'kind',
  'proposes',
  'by_person',
  'by_name',
  'made_at',
  'due_at',
  'refused',
] as const

type Shown = Pick<Row, (typeof scheduledColumns)[number]>

/** A waiting decision on a case as the API shows it to one person; only its author sees what was written. */
function scheduledView(row: Shown, personId: string): ScheduledDecision {
  const kind = row.proposes ? 'propose' : (row.kind as CaseKind)
  return { ...waitingView(row, personId), kind }
}

type CaseKind = Exclude<Row['kind'], ScheduledAppeal['kind']>

/** The same of one on an appeal. */
export function scheduledAppealView(row: Shown, personId: string): ScheduledAppeal {
  return { ...waitingView(row, personId), kind: row.kind as ScheduledAppeal['kind'] }
}

function waitingView(row: Shown, personId: string) {
  return {
    id: row.decision_id,
    by: { id: row.by_person, name: row.by_name },
    mine: row.by_person === personId,
    at: row.made_at,
    dueAt: row.due_at,
    refused: row.refused,
  }
}
