import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, WebhookAttempt, WebhookEndpoint } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change, writeAside } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { positionOf } from '../cursor.ts'
import { readEvent } from '../read-events.ts'
import { attemptOf } from './attempt.ts'
import { targetsFor } from './check-target.ts'
import type { EndpointRow } from './claim.ts'
import { openSender } from './deliver.ts'
import { logOfEndpoint, readerOf, writerOf } from './endpoint-log.ts'
import { type EndpointPlace, onEndpoint } from './keep-endpoints.ts'
import { attemptView } from './kept-attempts.ts'
import { type Message, messageOf, testMessage } from './read-work.ts'
import { keepAttempts } from './record-run.ts'

/**
 * Sends an event that tries the endpoint, and answers with what came of it. It changes nothing about when others
 * are sent. Throws NOT_FOUND.
 */
export async function testEndpoint(house: House, place: EndpointPlace): Promise<WebhookAttempt> {
  const row = await findEndpoint(house, place)
  return sendAtOnce(house, row, await testMessage(house, row, randomUUIDv7()), 'test')
}

/**
 * Sends one event once more, under its id, and answers with what came of it. Throws NOT_FOUND, for events of
 * other accounts and those that are not kept any more, too.
 */
export async function resendEvent(
  house: House,
  by: Actor,
  place: EndpointPlace,
  { event }: BodyOf<typeof api.resendEvent>,
): Promise<WebhookAttempt> {
  const { account } = place
  const row = await findEndpoint(house, place)
  const found = await readAs(house.database, 'worker', null, (tx) => readEvent(tx, event, account))
  if (found === undefined) throw new AppError('NOT_FOUND')
  await change(house, writerOf(account), account, async (unit) =>
    logOfEndpoint(unit, 'webhook_event_resent', row.endpoint_id, by, { eventId: event }),
  )
  return sendAtOnce(house, row, messageOf(found), 'replay')
}

async function sendAtOnce(
  house: House,
  row: EndpointRow,
  message: Message,
  cause: 'replay' | 'test',
): Promise<WebhookAttempt> {
  const sender = openSender(targetsFor(house.config))
  const { signal } = new AbortController()
  try {
    const attempt = await attemptOf({ house, sender, row, signal }, message, cause)
    await writeAside(house.database, 'worker', (tx) => keepAttempts(tx, row, [attempt]))
    return attemptView(attempt, row.account_id === null)
  } finally {
    sender.close()
  }
}

async function findEndpoint({ database }: House, { account, endpoint }: EndpointPlace) {
  const row = await readAs(database, readerOf(account), account, (tx) =>
    tx
      .selectFrom('webhook_endpoint')
      .selectAll()
      .where('endpoint_id', '=', endpoint)
      .where('account_id', account === null ? 'is' : '=', account)
      .executeTakeFirst(),
  )
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

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
