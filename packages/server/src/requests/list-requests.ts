import type { api, QueryOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'
import { requestSummaries, requestSummary } from './request-view.ts'

/** The requests of an account that the role may see, the newest change first. */
export async function listRequests(
  house: House,
  role: RoleName,
  account: string,
  query: QueryOf<typeof api.listRequests>,
) {
  const after = decodeCursor(query.cursor, 2)
  return readAs(house.database, role, account, async (tx) => {
    let rows = requestSummaries(tx, account)
    if (query.status !== undefined) rows = rows.where('status', '=', query.status)
    if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind)
    if (query.case !== undefined) rows = rows.where('case_id', '=', query.case)
    if (after !== null) {
      rows = rows.where(
        sql<boolean>`(changed_at, request.request_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    return pageOf(
      await rows.limit(query.limit + 1).execute(),
      query.limit,
      (row) => requestSummary(row, house.clock.now()),
      (row) => [row.changed_at, row.request_id],
    )
  })
}
