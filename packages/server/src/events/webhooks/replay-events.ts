import type { api, BodyOf, WebhookEndpoint } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { positionOf } from '../cursor.ts'
import { logOfEndpoint } from './endpoint-log.ts'
import { type EndpointPlace, onEndpoint } from './keep-endpoints.ts'

/**
 * Has the events of a span sent to an endpoint once more, under the same ids, before what is new. The span ends
 * where the endpoint is at the latest, so that nothing is sent twice that it was not sent yet. Throws NOT_FOUND,
 * WEBHOOK_REPLAY_RUNNING and EVENT_CURSOR_GONE.
 */
export function replayEvents(
  house: House,
  by: Actor,
  place: EndpointPlace,
  { after, until }: BodyOf<typeof api.replayEvents>,
): Promise<WebhookEndpoint> {
  return onEndpoint(house, place, async (unit, row) => {
    if (row.replay_from !== null) throw new AppError('WEBHOOK_REPLAY_RUNNING')
    const [from, end] = await unit.as('worker', async () => [
      after === null ? 0 : await positionOf(unit.tx, after),
      until === null ? row.cursor : await positionOf(unit.tx, until),
    ])
    const last = Math.min(end!, row.cursor)
    logOfEndpoint(unit, 'webhook_events_replayed', row.endpoint_id, by, {
      after: from,
      until: last,
    })
    if (from! >= last) return {}
    return { replay_from: from!, replay_until: last, next_at: unit.now }
  })
}
