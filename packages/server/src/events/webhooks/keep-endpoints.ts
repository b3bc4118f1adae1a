import { randomUUIDv7 } from 'node:crypto'
import {
  type api,
  type BodyOf,
  oldSecretHours,
  type ResponseOf,
  type WebhookEndpoint,
  webhookEndpointLimits,
} from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { TargetRefused, targetsFor } from './check-target.ts'
import type { EndpointRow } from './claim.ts'
import { logOfEndpoint, writerOf } from './endpoint-log.ts'
import { viewOf } from './read-endpoints.ts'
import { gapAfter } from './record-run.ts'
import { drawSecret, sealSecret } from './secrets.ts'

type Wish = BodyOf<typeof api.createWebhookEndpoint>
type Created = ResponseOf<typeof api.createWebhookEndpoint>

/**
 * Has events sent to an address from now on. The secret is in this answer and nowhere else in the clear. Throws
 * WEBHOOK_URL_REFUSED and WEBHOOK_ENDPOINTS_FULL.
 *
 * @param account whose events; null for those of all, sent to the platform
 */
export async function createEndpoint(
  house: House,
  by: Actor,
  byName: string,
  account: string | null,
  wish: Wish,
): Promise<Created> {
  const target = targetOf(house, wish.url)
  const secret = drawSecret()
  return change(house, writerOf(account), account, async (unit) => {
    const { tx, now } = unit
    await refuseTooMany(unit, account)
    const end = await unit.as('worker', () => newestPosition(unit))
    const id = randomUUIDv7()
    const row = await tx
      .insertInto('webhook_endpoint')
      .values({
        ...{ endpoint_id: id, account_id: account, ...target },
        ...{ types: [...new Set(wish.types)], description: wish.description },
        secret: sealSecret(house, id, secret),
        ...{ cursor: end, wanted: end, next_at: now, created_by: byName, created_at: now },
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    logOfEndpoint(unit, 'webhook_endpoint_created', id, by, { types: row.types })
    return { ...(await viewOf(unit, row)), secret }
  })
}

async function refuseTooMany({ tx }: Unit, account: string | null) {
  // The platform has no head that its changes would lock.
  if (account === null) await sql`select pg_advisory_xact_lock(7213002)`.execute(tx)
  const { count } = await tx
    .selectFrom('webhook_endpoint')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('account_id', account === null ? 'is' : '=', account)
    .executeTakeFirstOrThrow()
  const limit = webhookEndpointLimits[account === null ? 'platform' : 'account']
  if (count >= limit) throw new AppError('WEBHOOK_ENDPOINTS_FULL', { about: { limit } })
}

/** Where the events that have a position end. As the role `worker`. */
async function newestPosition({ tx }: Pick<Unit, 'tx'>): Promise<number> {
  const { events } = await tx.selectFrom('feed_head').select('events').executeTakeFirstOrThrow()
  return events
}

/** Changes what is named. A new address is tried at once. Throws NOT_FOUND and WEBHOOK_URL_REFUSED. */
export async function changeEndpoint(
  house: House,
  by: Actor,
  place: EndpointPlace,
  wish: BodyOf<typeof api.changeWebhookEndpoint>,
): Promise<WebhookEndpoint> {
  const target = wish.url === undefined ? null : targetOf(house, wish.url)
  return onEndpoint(house, place, async (unit, row) => {
    const moved = target !== null && target.url !== row.url
    const body = { changed: Object.keys(wish).sort() }
    if (body.changed.length > 0)
      logOfEndpoint(unit, 'webhook_endpoint_changed', row.endpoint_id, by, body)
    return {
      ...(wish.types && { types: [...new Set(wish.types)] }),
      ...(wish.description !== undefined && { description: wish.description }),
      ...(moved && { ...target, ...begunAnew(unit) }),
    }
  })
}

/** Nothing is known of it: it is tried now, and whoever is sending to it loses it. */
function begunAnew({ now }: Unit) {
  const lost = { lease: null, leased_until: null }
  return { next_at: now, slow: false, failures: 0, failing_since: null, ...lost }
}

/** Removes an endpoint with its attempts. Throws NOT_FOUND. */
export async function removeEndpoint(
  house: House,
  by: Actor,
  { account, endpoint }: EndpointPlace,
): Promise<undefined> {
  await change(house, writerOf(account), account, async (unit) => {
    const row = await lockEndpoint(unit, { account, endpoint })
    for (const table of ['webhook_attempt', 'webhook_endpoint'] as const) {
      await unit.tx.deleteFrom(table).where('endpoint_id', '=', row.endpoint_id).execute()
    }
    logOfEndpoint(unit, 'webhook_endpoint_removed', row.endpoint_id, by)
  })
}

/** Draws a new secret; the one before it signs for a day, too. Throws NOT_FOUND. */
export async function rotateSecret(
  house: House,
  by: Actor,
  place: EndpointPlace,
): Promise<Created> {
  const secret = drawSecret()
  const view = await onEndpoint(house, place, async (unit, row) => {
    logOfEndpoint(unit, 'webhook_secret_rotated', row.endpoint_id, by)
    const until = Date.parse(unit.now) + oldSecretHours * 3_600_000
    return {
      secret: sealSecret(house, row.endpoint_id, secret),
      old_secret: row.secret,
      old_until: new Date(until).toISOString(),
    }
  })
  return { ...view, secret }
}

/** Which endpoint: of an account, or of the platform. */
export interface EndpointPlace {
  account: string | null
  endpoint: string
}

/** Changes an endpoint by what `work` gives, and answers with how it stands then. Throws NOT_FOUND. */
export function onEndpoint(
  house: House,
  place: EndpointPlace,
  work: (unit: Unit, row: EndpointRow) => Promise<Partial<EndpointRow>>,
): Promise<WebhookEndpoint> {
  return change(house, writerOf(place.account), place.account, async (unit) => {
    const row = await lockEndpoint(unit, place)
    const changes = await work(unit, row)
    if (Object.keys(changes).length === 0) return viewOf(unit, row)
    const changed = await unit.tx
      .updateTable('webhook_endpoint')
      .set(changes)
      .where('endpoint_id', '=', row.endpoint_id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return viewOf(unit, changed)
  })
}

async function lockEndpoint({ tx }: Unit, { account, endpoint }: EndpointPlace) {
  const row = await tx
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('endpoint_id', '=', endpoint)
    .where('account_id', account === null ? 'is' : '=', account)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

function targetOf({ config }: House, text: string): { url: string; host: string } {
  const url = new URL(text)
  url.hash = ''
  try {
    targetsFor(config).check(url)
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error
    throw new AppError('WEBHOOK_URL_REFUSED', { detail: refusals[error.about] })
  }
  return { url: url.href, host: url.host }
}

const refusals = {
  scheme: 'The address does not begin with https.',
  password: 'The address holds a name or a password.',
  address: 'The address lies in a network that is not public.',
}

/** Sends nothing more to an endpoint until it is resumed. Throws NOT_FOUND. */
export function pauseEndpoint(
  house: House,
  by: Actor,
  place: EndpointPlace,
): Promise<WebhookEndpoint> {
  return onEndpoint(house, place, async (unit, row) => {
    if (row.state === 'paused') return {}
    logOfEndpoint(unit, 'webhook_endpoint_paused', row.endpoint_id, by, { for: 'person' })
    return { state: 'paused', paused_for: 'person', paused_at: unit.now }
  })
}

/**
 * Sends to an endpoint again, at once, from where it stopped. With `skip` all that waits is left out, a replay
 * too, and the endpoint is told from where to where. Throws NOT_FOUND.
 */
export function resumeEndpoint(
  house: House,
  by: Actor,
  place: EndpointPlace,
  { skip }: BodyOf<typeof api.resumeWebhookEndpoint>,
): Promise<WebhookEndpoint> {
  return onEndpoint(house, place, async (unit, row) => {
    logOfEndpoint(unit, 'webhook_endpoint_resumed', row.endpoint_id, by, { skip })
    const active = { state: 'active', paused_for: null, paused_at: null } as const
    const resumed = { ...active, ...begunAnew(unit) }
    if (!skip) return resumed
    const end = await unit.as('worker', () => newestPosition(unit))
    const gap = row.wanted > row.cursor ? gapAfter(row, end, 'left_out') : {}
    return { ...resumed, ...gap, cursor: end, replay_from: null, replay_until: null }
  })
}
