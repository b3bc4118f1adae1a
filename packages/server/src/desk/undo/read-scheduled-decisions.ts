import type {
  api,
  ResponseOf,
  ScheduledDecision,
  ScheduledOnHold,
  ScheduledOnRequest,
} from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { isOn, type Subject } from './subject.ts'

type Listed = ResponseOf<typeof api.listScheduled>['items']

/** Decisions that a person can still take back, or that could not be carried out, the next due first. */
export async function listScheduled(house: House, personId: string): Promise<{ items: Listed }> {
  const onGoodwill = await readAs(house.database, 'billing', null, (tx) =>
    listOnRequests(tx, personId),
  )
  return readAs(house.database, 'desk', null, async (tx) => {
    const items = [
      ...(await listOnCases(tx, personId)),
      ...(await listOnRequests(tx, personId)),
      ...(await listOnHolds(tx, personId)),
      ...onGoodwill,
    ]
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

/** Appeals, or requests for goodwill: of requests each side of staff sees its own. */
async function listOnRequests(tx: Tx, personId: string): Promise<Listed> {
  const rows = await tx
    .selectFrom('scheduled_decision')
    .innerJoin('request', onAccountAnd('request_id', 'request', 'scheduled_decision'))
    .select(['request.account_id', 'request.request_id', 'title'])
    .select(scheduledColumns.map((column) => `scheduled_decision.${column}` as const))
    .where('by_person', '=', personId)
    .execute()
  return rows.map((row) => ({
    ...scheduledOnRequestView(row, personId),
    accountId: row.account_id,
    requestId: row.request_id,
    title: row.title,
  }))
}

async function listOnHolds(tx: Tx, personId: string): Promise<Listed> {
  const rows = await tx
    .selectFrom('scheduled_decision')
    .innerJoin('hold', onAccountAnd('hold_id', 'hold', 'scheduled_decision'))
    .innerJoin('account', 'account.account_id', 'hold.account_id')
    .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'hold'))
    .select(['hold.account_id', 'hold.hold_id', 'account.name as account_name'])
    .select('recipient_group.name as group_name')
    .select(scheduledColumns.map((column) => `scheduled_decision.${column}` as const))
    .where('by_person', '=', personId)
    .execute()
  return rows.map((row) => ({
    ...scheduledOnHoldView(row, personId),
    accountId: row.account_id,
    holdId: row.hold_id,
    accountName: row.account_name,
    groupName: row.group_name,
  }))
}

/**
 * The decision that waits on something other than a case, as one person may see it. A refused one is seen only by
 * its author: for all others it may be decided.
 */
export async function findScheduled(
  tx: Tx,
  account: string,
  subject: Subject,
  personId: string,
): Promise<Shown | undefined> {
  return tx
    .selectFrom('scheduled_decision')
    .select(scheduledColumns)
    .where('account_id', '=', account)
    .where(isOn(subject))
    .where(({ or, eb }) => or([eb('refused', 'is', null), eb('by_person', '=', personId)]))
    .executeTakeFirst()
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

type CaseKind = Exclude<Row['kind'], ScheduledOnRequest['kind'] | ScheduledOnHold['kind']>

/** The same of one on an appeal or on a request for goodwill. */
export function scheduledOnRequestView(row: Shown, personId: string): ScheduledOnRequest {
  return { ...waitingView(row, personId), kind: row.kind as ScheduledOnRequest['kind'] }
}

/** The same of one on a hold. */
export function scheduledOnHoldView(row: Shown, personId: string): ScheduledOnHold {
  return { ...waitingView(row, personId), kind: row.kind as ScheduledOnHold['kind'] }
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
