import type { api, DecidedRequest, QueryOf, RequestItem } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'
import { pageByMoment } from './dossier/page-by-moment.ts'
import { isOverdue, namedRequests } from './list-requests.ts'
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

const outcomes = ['upheld', 'dismissed', 'granted', 'declined'] as const

/** A side's decisions, in all accounts, newest first. The database role determines which kinds these are. */
export async function readDecidedRequests(
  house: House,
  role: RoleName,
  query: QueryOf<typeof api.readDecidedGoodwill>,
) {
  return readAs(house.database, role, null, async (tx) => {
    const page = await pageByMoment(
      decidedRequests(tx),
      ['closed_at', 'request.request_id', 'desc'],
      query,
      (row) => row,
      (row) => [row.closed_at, row.request_id],
    )
    const measures = await measuresOf(
      tx,
      page.items.filter(({ kind }) => kind === 'goodwill').map(({ request_id }) => request_id),
    )
    const items = page.items.map(
      (row): DecidedRequest => ({
        id: row.request_id,
        accountId: row.account_id,
        accountName: row.account_name,
        kind: row.kind,
        title: row.title,
        groupName: row.group_name,
        outcome: row.outcome,
        reasons: row.reasons as DecidedRequest['reasons'],
        measure: measures.get(placeOf(row)) ?? null,
        decidedAt: row.closed_at,
      }),
    )
    return { items, nextCursor: page.nextCursor }
  })
}

function decidedRequests(tx: Tx) {
  return namedRequests(tx)
    .select(['request.request_id', 'request.account_id', 'kind', 'outcome', 'reasons', 'closed_at'])
    .where('outcome', 'in', outcomes)
    .where('closed_at', 'is not', null)
    .$narrowType<{ outcome: (typeof outcomes)[number]; closed_at: string }>()
}

/** What was granted; read only for goodwill, since only billing may read it in all accounts. */
async function measuresOf(tx: Tx, requests: string[]) {
  if (requests.length === 0) return new Map<string, DecidedRequest['measure']>()
  const rows = await tx
    .selectFrom('goodwill_decision')
    .select(['account_id', 'request_id', 'measure'])
    .where('request_id', 'in', requests)
    .execute()
  return new Map(rows.map((row) => [placeOf(row), row.measure]))
}

/** Two accounts may have drawn the same id. */
function placeOf({ account_id, request_id }: { account_id: string; request_id: string }): string {
  return `${account_id} ${request_id}`
}
