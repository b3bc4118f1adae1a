import type { api, ComplaintSummary, QueryOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { requireCase } from '../../case/require-case.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { complaintSummaries, complaintSummary } from './complaint-summaries.ts'

/** Complaints of all accounts: those that are open, what is due first on top, or closed ones, newest first. */
export async function listComplaints(house: House, query: QueryOf<typeof api.listComplaints>) {
  const after = decodeCursor(query.cursor, 2)
  const isClosed = query.closed === 'true'
  const [column, order] = isClosed
    ? (['entered_at', 'desc'] as const)
    : (['due_at', 'asc'] as const)
  return readAs(house.database, 'desk', null, async (tx) => {
    let rows = complaintSummaries(tx).where('status', isClosed ? '=' : '!=', 'closed')
    if (after !== null) {
      const beyond = sql.raw(isClosed ? '<' : '>')
      rows = rows.where(
        sql<boolean>`(${sql.ref(column)}, complaint_id) ${beyond} (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const now = house.clock.now()
    return pageOf(
      await rows
        .orderBy(column, order)
        .orderBy('complaint_id', order)
        .limit(query.limit + 1)
        .execute(),
      query.limit,
      (row) => complaintSummary(row, now),
      (row) => [row[column], row.complaint_id],
    )
  })
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
