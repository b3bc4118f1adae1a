import type { WebhookEndpoint } from '@freigabe/contract'
import type { Instant } from '@freigabe/core'
import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import { asRole, readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { EndpointRow } from './claim.ts'
import { placesOf } from './read-work.ts'

/** Who looks at endpoints: the account's own, or administration at those of anybody. */
export interface Viewer {
  /** Null for the platform's own. */
  account: string | null
  isStaff: boolean
}

/** The endpoints of an account or of the platform, oldest first. */
export async function listEndpoints(
  house: House,
  viewer: Viewer,
): Promise<{ items: WebhookEndpoint[] }> {
  return { items: await read(house, viewer, null) }
}

/** An endpoint, and how it stands. Throws NOT_FOUND. */
export async function readEndpoint(
  house: House,
  viewer: Viewer,
  endpoint: string,
): Promise<WebhookEndpoint> {
  const [found] = await read(house, viewer, endpoint)
  if (found === undefined) throw new AppError('NOT_FOUND')
  return found
}

function read({ database, clock }: House, { account, isStaff }: Viewer, endpoint: string | null) {
  const role = isStaff ? 'admin' : 'customer'
  return readAs(database, role, account, async (tx) => {
    const rows = await endpointsOf(tx, account)
      .$if(endpoint !== null, (query) => query.where('endpoint_id', '=', endpoint!))
      .orderBy('created_at')
      .orderBy('endpoint_id')
      .execute()
    return asRole(database, tx, { as: 'worker', backTo: role }, () =>
      viewsOf(tx, rows, clock.now()),
    )
  })
}

/** Throws NOT_FOUND unless the endpoint is one of the account, or of the platform. */
export async function requireEndpoint(tx: Tx, account: string | null, endpoint: string) {
  const found = await endpointsOf(tx, account).where('endpoint_id', '=', endpoint).execute()
  if (found.length === 0) throw new AppError('NOT_FOUND')
}

function endpointsOf(tx: Tx, account: string | null) {
  return tx
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('account_id', account === null ? 'is' : '=', account)
}

/** How an endpoint stands that was just changed. */
export async function viewOf(unit: Unit, row: EndpointRow): Promise<WebhookEndpoint> {
  const [view] = await unit.as('worker', () => viewsOf(unit.tx, [row], unit.now))
  return view!
}

/** How endpoints stand; never with a secret. As the role `worker`. */
async function viewsOf(
  tx: Tx,
  rows: readonly EndpointRow[],
  now: Instant,
): Promise<WebhookEndpoint[]> {
  const waiting = await countWaiting(tx, rows)
  const arrivals = await lastArrivals(tx, rows)
  const positions = rows.flatMap((row) => [row.cursor, row.replay_from ?? 0, row.replay_until ?? 0])
  const places = await placesOf(tx, positions)
  return rows.map((row, index) => {
    const [cursor, after, until] = places.slice(index * 3, index * 3 + 3) as [
      string,
      string,
      string,
    ]
    const isFailing = row.state === 'active' && row.failing_since !== null
    const isOldGood = row.old_until !== null && row.old_until > now
    return {
      ...{ id: row.endpoint_id, account: row.account_id, url: row.url },
      types: row.types as WebhookEndpoint['types'],
      description: row.description,
      ...{ state: row.state, pausedFor: row.paused_for, pausedAt: row.paused_at },
      failingSince: row.failing_since,
      lastArrivedAt: arrivals.get(row.endpoint_id) ?? null,
      nextAttemptAt: isFailing ? row.next_at : null,
      waiting: waiting.get(row.endpoint_id) ?? 0,
      cursor,
      replay: row.replay_from === null ? null : { after, until },
      oldSecretUntil: isOldGood ? row.old_until : null,
      ...{ createdAt: row.created_at, createdBy: row.created_by },
    }
  })
}

const mostCounted = 1_000

async function countWaiting(tx: Tx, rows: readonly EndpointRow[]): Promise<Map<string, number>> {
  const ids = rows.filter(({ wanted, cursor }) => wanted > cursor).map((row) => row.endpoint_id)
  if (ids.length === 0) return new Map()
  const counted = await sql<{ endpoint_id: string; count: number }>`
    select endpoint_id, counted.count from webhook_endpoint as endpoint, lateral (
      select count(*)::int as count from (
        select from event_position as place join public_event as event using (account_id, number)
        where place.position > endpoint.cursor and place.position <= endpoint.wanted
          and (endpoint.account_id is null or place.account_id = endpoint.account_id)
          and (endpoint.types = '{}' or event.type = any (endpoint.types))
        limit ${mostCounted}
      ) as waits
    ) as counted
    where endpoint_id = any (${sql.val(ids)}::uuid[])`.execute(tx)
  return new Map(counted.rows.map((row) => [row.endpoint_id, row.count]))
}

async function lastArrivals(tx: Tx, rows: readonly EndpointRow[]): Promise<Map<string, Instant>> {
  const ids = rows.map((row) => row.endpoint_id)
  const found = await sql<{ endpoint_id: string; at: Instant }>`
    select endpoint_id, newest.at from webhook_endpoint as endpoint, lateral (
      select at from webhook_attempt as attempt
      where attempt.endpoint_id = endpoint.endpoint_id and arrived
      order by attempt_id desc limit 1
    ) as newest
    where endpoint_id = any (${sql.val(ids)}::uuid[])`.execute(tx)
  return new Map(found.rows.map((row) => [row.endpoint_id, row.at]))
}
