import type { api, DecidedRequest, QueryOf } from '@freigabe/contract'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { pageByMoment } from './dossier/page-by-moment.ts'
import { namedRequests } from './list-requests.ts'

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
        measure: measures.get(row.request_id) ?? null,
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
    .select(['request_id', 'measure'])
    .where('request_id', 'in', requests)
    .execute()
  return new Map(rows.map(({ request_id, measure }) => [request_id, measure]))
}
