import type { QueueFilters } from '@freigabe/contract'
import { type SelectQueryBuilder, sql } from 'kysely'
import { containing } from '../../database/containing.ts'
import type { Tables } from '../../database/tables.ts'

/** Narrows rows of the queue down to what the filters of somebody name. */
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
  const held = sql<boolean>`lease_until is not null and lease_until > ${now}::timestamptz`
  if (query.holder === 'mine') rows = rows.where(held).where('lease_person', '=', personId)
  if (query.holder === 'held') rows = rows.where(held)
  if (query.holder === 'free') rows = rows.where(sql<boolean>`not (${held})`)
  if (query.holder === 'for_me') rows = rows.where('for_person', '=', personId)
  return rows
}
