import type { api, DecidedRequest, QueryOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'
import { namedRequests } from './named-requests.ts'

const outcomes = ['upheld', 'dismissed', 'granted', 'declined'] as const

/** What a side has decided, in all accounts, the newest first. Which kinds these are is the role's to say. */
export async function readDecidedRequests(
  house: House,
  role: RoleName,
  query: QueryOf<typeof api.readDecidedGoodwill>,
) {
  const after = decodeCursor(query.cursor, 2)
  return readAs(house.database, role, null, async (tx) => {
    let decided = decidedRequests(tx)
    if (after !== null) {
      decided = decided.where(
        sql<boolean>`(closed_at, request.request_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const rows = await decided.limit(query.limit + 1).execute()
    const measures = await measuresOf(
      tx,
      rows.filter(({ kind }) => kind === 'goodwill').map(({ request_id }) => request_id),
    )
    return pageOf(
      rows,
      query.limit,
      (row): DecidedRequest => ({
        id: row.request_id,
        accountId: row.account_id,
        accountName: row.account_name,
        kind: row.kind,
        title: row.title,
        groupName: row.group_name,
        outcome: row.outcome,
        reasons: row.reasons as DecidedRequest['reasons'],
        measure: measures.get(row.request_id) ?? null,
        decidedAt: row.closed_at,
      }),
      (row) => [row.closed_at, row.request_id],
    )
  })
}

function decidedRequests(tx: Tx) {
  return namedRequests(tx)
    .select(['request.request_id', 'request.account_id', 'kind', 'outcome', 'reasons', 'closed_at'])
    .where('outcome', 'in', outcomes)
    .where('closed_at', 'is not', null)
    .$narrowType<{ outcome: (typeof outcomes)[number]; closed_at: string }>()
    .orderBy('closed_at', 'desc')
    .orderBy(sql`request.request_id desc`)
}

/** What was granted; asked for goodwill only, since only billing may read it in all accounts. */
async function measuresOf(tx: Tx, requests: string[]) {
  if (requests.length === 0) return new Map<string, DecidedRequest['measure']>()
  const rows = await tx
    .selectFrom('goodwill_decision')
    .select(['request_id', 'measure'])
    .where('request_id', 'in', requests)
    .execute()
  return new Map(rows.map(({ request_id, measure }) => [request_id, measure]))
}
