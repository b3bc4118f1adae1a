import type { api, QueryOf, QueueItem } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { leaseView } from '../lease/lease-view.ts'
import { readScheduled } from '../undo/read-scheduled.ts'
import { countQueue } from './count-queue.ts'
import { narrowQueue } from './narrow-queue.ts'
import { deferralView, handOverView, type QueueRow, urgencyView } from './queue-view.ts'

type Query = QueryOf<typeof api.readQueue>

/**
 * A page of the desk's queue, most urgent first, with the counts of all of it. A page without filters
 * walks the index desk_queue_rank from the cursor on.
 */
export async function readQueue(house: House, personId: string, query: Query) {
  return readAs(house.database, 'desk', null, async (tx) => {
    const now = house.clock.now()
    const rows = await filtered(tx, query, personId, now)
      .limit(query.limit + 1)
      .execute()
    const scheduled = await readScheduled(tx, rows, personId)
    const page = pageOf(
      rows,
      query.limit,
      (row) => ({ ...itemView(row, personId, now), scheduled: scheduled.get(row.case_id) ?? null }),
      (row) => [row.status, row.rank, row.due_at, row.case_id],
    )
    return { ...page, counts: await countQueue(tx, personId, now) }
  })
}

function itemView(row: QueueRow, personId: string, now: string): Omit<QueueItem, 'scheduled'> {
  return {
    accountId: row.account_id,
    accountName: row.account_name,
    caseId: row.case_id,
    groupName: row.group_name,
    status: row.status,
    recipients: row.recipients,
    sourceName: row.source_name,
    methods: row.methods,
    worstSeverity: row.worst_severity,
    waitingSince: row.waiting_since,
    dueAt: row.due_at,
    clock: row.clock,
    lease: leaseView(row, personId, now),
    route: row.route,
    skills: row.skills,
    urgency: urgencyView(row),
    wantedOn: row.wanted_on,
    deferral: deferralView(row, now),
    handOver: handOverView(row),
    proposal: row.proposed_by === null ? null : { mine: row.proposed_by === personId },
  }
}

function filtered(tx: Tx, query: Query, personId: string, now: string) {
  // `in_review` sorts after `awaiting_answer`: what the desk can act on comes first.
  let rows = narrowQueue(tx.selectFrom('desk_queue').selectAll(), query, personId, now)
  const after = decodeCursor(query.cursor, 4)
  if (after !== null) {
    const [status, rank, dueAt, caseId] = after
    rows = rows.where(
      sql<boolean>`status <= ${status} and (status < ${status}
        or (rank, due_at, case_id) > (${rank}::int, ${dueAt}::timestamptz, ${caseId}::uuid))`,
    )
  }
  return rows.orderBy('status', 'desc').orderBy('rank').orderBy('due_at').orderBy('case_id')
}
