import type { api, Complaint, ComplaintSummary, QueryOf } from '@freigabe/contract'
import type { ComplaintState } from '@freigabe/core'
import type { SelectQueryBuilder } from 'kysely'
import { requireCase } from '../../case/require-case.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { pageByMoment } from '../dossier/page-by-moment.ts'
import { entriesOfComplaints } from './complaint-entries.ts'

/** Complaints of all accounts: open ones, the first due first, or closed ones, newest first. */
export async function listComplaints(house: House, query: QueryOf<typeof api.listComplaints>) {
  const now = house.clock.now()
  const isClosed = query.closed === 'true'
  const moment = isClosed ? 'entered_at' : 'due_at'
  return readAs(house.database, 'desk', null, (tx) =>
    pageByMoment(
      complaintSummaries(tx).where('status', isClosed ? '=' : '!=', 'closed'),
      [moment, 'complaint_id', isClosed ? 'desc' : 'asc'],
      query,
      (row) => complaintSummary(row, now),
      (row) => [row[moment], row.complaint_id],
    ),
  )
}

/** All complaints that were traced to an account, newest first. */
export async function listComplaintsOfAccount(
  house: House,
  account: string,
): Promise<ComplaintSummary[]> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const rows = await complaintSummaries(tx)
      .where('complaint.account_id', '=', account)
      .orderBy('entered_at', 'desc')
      .execute()
    return rows.map((row) => complaintSummary(row, house.clock.now()))
  })
}

/** Complaints about the imports of a case, newest first. Throws NOT_FOUND. */
export async function listComplaintsOfCase(
  house: House,
  account: string,
  caseId: string,
): Promise<ComplaintSummary[]> {
  return readAs(house.database, 'desk', account, async (tx) => {
    await requireCase(tx, account, caseId)
    const rows = await complaintSummaries(tx)
      .where('complaint.account_id', '=', account)
      .where('complaint.batch_id', 'in', (select) =>
        select
          .selectFrom('case_batch')
          .select('case_batch.batch_id')
          .where('case_batch.account_id', '=', account)
          .where('case_batch.case_id', '=', caseId),
      )
      .orderBy('entered_at', 'desc')
      .execute()
    return rows.map((row) => complaintSummary(row, house.clock.now()))
  })
}

/** Complaints with the account and group they are about. */
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

/** The complaints about which an account was asked for a consent record, newest first. */
export async function listAskedComplaints(
  house: House,
  role: 'customer' | 'support',
  account: string,
): Promise<Complaint[]> {
  return readAs(house.database, role, account, async (tx) => {
    const rows = await tx
      .selectFrom('complaint_inquiry')
      .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'complaint_inquiry'))
      .leftJoin('batch', onAccountAnd('batch_id', 'batch', 'complaint_inquiry'))
      .select(['complaint_id', 'from_whom', 'masked', 'standing', 'may_answer', 'answer_by'])
      .select(['complaint_inquiry.group_id', 'recipient_group.name', 'batch.created_at'])
      .where('complaint_inquiry.account_id', '=', account)
      .orderBy('asked_at', 'desc')
      .orderBy('complaint_id')
      .execute()
    const entries = await entriesOfComplaints(tx, account, role)
    return rows.map((row) => ({
      id: row.complaint_id,
      from: row.from_whom,
      masked: row.masked,
      group: row.name === null ? null : { id: row.group_id!, name: row.name },
      importedAt: row.created_at,
      standing: row.standing,
      answerBy: row.standing === 'asked' ? row.answer_by : null,
      mayAnswer: row.may_answer,
      entries: entries.get(row.complaint_id) ?? [],
    }))
  })
}
