import type { RequestSummary } from '@freigabe/contract'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** Requests of an account with the group that they are about, the newest change first. */
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
    .where('request.account_id', '=', account)
    .orderBy('changed_at', 'desc')
    .orderBy(sql`request.request_id desc`)
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
