import type { api, QueryOf, QueueFilters, QueueItem } from '@freigabe/contract'
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { containing } from '../../database/containing.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { leaseView } from '../lease/lease.ts'
import { readScheduled } from '../undo/read-scheduled-decisions.ts'
import { deferralView, handOverView, type QueueRow, urgencyView } from './queue-view.ts'

type Query = QueryOf<typeof api.readQueue>

/**
 * A page of the desk's queue, most urgent first, with counts over the whole queue. A page without filters
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
    standsOut: row.stands_out,
    waitingSince: row.waiting_since,
    dueAt: row.due_at,
    clock: row.clock,
    lease: leaseView(row, personId, now),
    route: row.route,
    skills: row.skills,
    urgency: urgencyView(row),
    wantedOn: row.wanted_on,
    deferral: deferralView(row, now),
    handOver: handOverView(row, now),
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

/** Counting stops here, so that a page costs the same however many cases wait. */
export const countLimit = 1000

/**
 * How many cases of each kind wait; each count stops at a thousand:
 *
 *     Aggregate
 *       -> Limit
 *            -> Index Scan using desk_queue_due, desk_queue_holder or desk_queue_for
 *
 * Where most rows match anyway, PostgreSQL reads the first of the table instead.
 */
async function countQueue(tx: Tx, personId: string, now: string) {
  const { rows } = await sql<Counts>`select
    ${upTo(sql`status = 'in_review'`)} as "inReview",
    ${upTo(sql`status = 'awaiting_answer'`)} as "awaitingAnswer",
    ${upTo(sql`status = 'in_review' and due_at < ${now}::timestamptz`)} as overdue,
    ${upTo(sql`lease_person = ${personId}::uuid and lease_until > ${now}::timestamptz`)} as mine,
    ${upTo(sql`for_person = ${personId}::uuid`)} as "forMe"`.execute(tx)
  return rows[0]!
}

type Counts = Record<'inReview' | 'awaitingAnswer' | 'overdue' | 'mine' | 'forMe', number>

function upTo(condition: RawBuilder<unknown>) {
  return sql`(select count(*)::int from
    (select from desk_queue where ${condition} limit ${countLimit}) as counted)`
}

/** Narrows rows of the queue down to a person's filters. */
export function narrowQueue<Row>(
  all: SelectQueryBuilder<Tables, 'desk_queue', Row>,
  query: QueueFilters,
  personId: string,
  now: string,
): SelectQueryBuilder<Tables, 'desk_queue', Row> {
  let rows = all
  if (query.status !== undefined) rows = rows.where('status', '=', query.status)
  if (query.account !== undefined) rows = rows.where('account_id', '=', query.account)
  if (query.route !== undefined) rows = rows.where('route', '=', query.route)
  if (query.method !== undefined) {
    rows = rows.where(sql<boolean>`${query.method} = any(methods)`)
  }
  if (query.search !== undefined) rows = rows.where('sought', 'ilike', containing(query.search))
  if (query.due !== undefined) rows = rows.where('status', '=', 'in_review')
  if (query.due === 'overdue') rows = rows.where('due_at', '<', now)
  if (query.due === 'at_risk') rows = rows.where('clock', '=', 'at_risk').where('due_at', '>=', now)
  if (query.due === 'today') {
    rows = rows.where('due_at', '<', new Date(Date.parse(now) + 86_400_000).toISOString())
  }
  const leased = sql<boolean>`lease_until is not null and lease_until > ${now}::timestamptz`
  if (query.holder === 'mine') rows = rows.where(leased).where('lease_person', '=', personId)
  if (query.holder === 'held') rows = rows.where(leased)
  if (query.holder === 'free') rows = rows.where(sql<boolean>`not (${leased})`)
  if (query.holder === 'for_me') rows = rows.where('for_person', '=', personId)
  return rows
}
