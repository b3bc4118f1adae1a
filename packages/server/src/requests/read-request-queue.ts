import type { api, QueryOf, RequestItem } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'
import { isOverdue } from './list-requests.ts'
import { holderView } from './read-request.ts'

/**
 * The requests waiting for a side's people, most urgent first, and then those waiting for customers. The
 * database role determines which kinds these are.
 */
export async function readRequestQueue(
  house: House,
  role: RoleName,
  personId: string,
  query: QueryOf<typeof api.readDeskRequests>,
) {
  const after = decodeCursor(query.cursor, 3)
  return readAs(house.database, role, null, async (tx) => {
    const urgency = sql<string>`coalesce(due_at, waiting_since)`
    let waiting = tx.selectFrom('request_queue').selectAll().select(urgency.as('urgency'))
    if (after !== null) {
      waiting = waiting.where(
        sql<boolean>`(status, ${urgency}, request_id) > (${after[0]}, ${after[1]}::timestamptz, ${after[2]}::uuid)`,
      )
    }
    const rows = await waiting
      .orderBy('status')
      .orderBy(urgency)
      .orderBy('request_id')
      .limit(query.limit + 1)
      .execute()
    const now = house.clock.now()
    return pageOf(
      rows,
      query.limit,
      (row): RequestItem => ({
        id: row.request_id,
        accountId: row.account_id,
        accountName: row.account_name,
        kind: row.kind,
        title: row.title,
        groupName: row.group_name,
        caseId: row.case_id,
        status: row.status,
        waitingSince: row.waiting_since,
        dueAt: row.due_at,
        overdue: isOverdue(row.due_at, now),
        holder: holderView(row, personId),
        barred: row.barred.includes(personId),
      }),
      (row) => [row.status, row.urgency, row.request_id],
    )
  })
}
