import type { ComplaintSummary } from '@freigabe/contract'
import type { ComplaintState } from '@freigabe/core'
import type { SelectQueryBuilder } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** Complaints with the account and group that they are about. */
export function complaintSummaries(tx: Tx) {
  return tx
    .selectFrom('complaint')
    .leftJoin('account', 'account.account_id', 'complaint.account_id')
    .leftJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'complaint.account_id')
        .onRef('recipient_group.group_id', '=', 'complaint.group_id'),
    )
    .select(['complaint_id', 'complaint.account_id', 'complaint.group_id', 'batch_id'])
    .select(['from_whom', 'masked', 'status', 'state', 'received_at', 'due_at', 'entered_at'])
    .select([
      'account.name as account_name',
      'account.locale',
      'recipient_group.name as group_name',
    ])
}

type SummaryRow =
  ReturnType<typeof complaintSummaries> extends SelectQueryBuilder<infer _D, infer _T, infer Row>
    ? Row
    : never

/** A complaint's row as a line of the worklist. */
export function complaintSummary(row: SummaryRow, now: string): ComplaintSummary {
  const state: ComplaintState = row.state
  const { account_id, account_name, group_id, group_name } = row
  return {
    id: row.complaint_id,
    from: row.from_whom,
    masked: row.masked,
    account:
      account_id === null ? null : { id: account_id, name: account_name!, locale: row.locale! },
    group: group_id !== null && group_name !== null ? { id: group_id, name: group_name } : null,
    status: row.status,
    outcome: state.closing?.outcome ?? null,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    overdue: row.due_at <= (state.closing?.at ?? now),
    answerBy: state.status === 'asked' ? state.inquiry!.until : null,
  }
}
