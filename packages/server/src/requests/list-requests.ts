import type { api, QueryOf, RequestSummary } from '@freigabe/contract'
import { type SelectQueryBuilder, sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { pageByMoment } from './dossier/page-by-moment.ts'

/** The requests of an account that the role may see, the newest change first. */
export async function listRequests(
  house: House,
  role: RoleName,
  account: string,
  query: QueryOf<typeof api.listRequests>,
) {
  const now = house.clock.now()
  return readAs(house.database, role, account, (tx) => {
    let rows = requestSummaries(tx, account)
    if (query.status !== undefined) rows = rows.where('status', '=', query.status)
    if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind)
    if (query.case !== undefined) rows = rows.where('case_id', '=', query.case)
    return pageByMoment(
      rows,
      ['changed_at', 'request.request_id', 'desc'],
      query,
      (row) => requestSummary(row, now),
      (row) => [row.changed_at, row.request_id],
    )
  })
}

/** Requests of an account with the group they are about. */
export function requestSummaries(tx: Tx, account: string) {
  return tx
    .selectFrom('request')
    .leftJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'request.account_id')
        .onRef('recipient_group.group_id', '=', 'request.group_id'),
    )
    .select(['request.request_id', 'kind', 'title', 'status', 'outcome', 'case_id'])
    .select(['request.group_id', 'recipient_group.name as group_name'])
    .select(['opened_at', 'changed_at', 'due_at'])
    .select(sql<string | null>`request.state ->> 'proceedingId'`.as('proceeding_id'))
    .where('request.account_id', '=', account)
}

type SummaryRow =
  ReturnType<typeof requestSummaries> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row>
    ? Row
    : never

/** A request's row as the API shows it. */
export function requestSummary(row: SummaryRow, now: string): RequestSummary {
  return {
    id: row.request_id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    outcome: row.outcome,
    groupId: row.group_id,
    groupName: row.group_name,
    caseId: row.case_id,
    proceedingId: row.proceeding_id,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    dueAt: row.due_at,
    overdue: isOverdue(row.due_at, now),
  }
}

/** Whether the promised moment has passed. */
export function isOverdue(dueAt: string | null, now: string): boolean {
  return dueAt !== null && dueAt <= now
}

/** Requests with their subject, and the names of their account and group. */
export function namedRequests(tx: Tx) {
  return tx
    .selectFrom('request')
    .innerJoin('account', 'account.account_id', 'request.account_id')
    .leftJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'request.account_id')
        .onRef('recipient_group.group_id', '=', 'request.group_id'),
    )
    .select(['title', 'account.name as account_name', 'recipient_group.name as group_name'])
}
