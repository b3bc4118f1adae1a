import type { api, BodyOf, WebhookEndpoint } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { House } from '../../house.ts'
import { logOfEndpoint } from './endpoint-log.ts'
import { begunAnew, type EndpointPlace, newestPosition, onEndpoint } from './keep-endpoints.ts'
import { gapAfter } from './record-run.ts'

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
