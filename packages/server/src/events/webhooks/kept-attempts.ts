import type { api, QueryOf, ResponseOf, WebhookAttempt } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { writeAside } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { readAs } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { sweepAll } from '../../jobs/sweep.ts'
import type { Attempt } from './attempt.ts'
import { requireEndpoint, type Viewer } from './read-endpoints.ts'

/**
 * What was sent to an endpoint, newest first. What it answered is for administration alone: an account that
 * could read it could have our servers ask others in its place. Throws NOT_FOUND.
 */
export async function listAttempts(
  house: House,
  viewer: Viewer,
  endpoint: string,
  { cursor, limit, failed }: QueryOf<typeof api.listWebhookAttempts>,
): Promise<ResponseOf<typeof api.listWebhookAttempts>> {
  const before = decodeCursor(cursor, 1)
  const { account, isStaff } = viewer
  const rows = await readAs(house.database, isStaff ? 'admin' : 'customer', account, async (tx) => {
    await requireEndpoint(tx, account, endpoint)
    return tx
      .selectFrom('webhook_attempt')
      .selectAll()
      .where('endpoint_id', '=', endpoint)
      .$if(failed === 'true', (query) => query.where('arrived', '=', false))
      .$if(before !== null, (query) => query.where('attempt_id', '<', String(before![0])))
      .orderBy('attempt_id', 'desc')
      .limit(limit + 1)
      .execute()
  })
  return pageOf(
    rows,
    limit,
    (row) => viewOfRow(row, isStaff),
    (row) => [row.attempt_id],
  )
}

function viewOfRow(row: Selectable<Tables['webhook_attempt']>, isStaff: boolean): WebhookAttempt {
  const { attempt_id: id, event_id: eventId, event_type: type, answer } = row
  const { at, cause, arrived, status, fault, milliseconds } = row
  const told = { id, at, eventId, type, cause, arrived, status, fault, milliseconds }
  return { ...told, answer: isStaff ? answer : null }
}

/** An attempt that was just made. */
export function attemptView(attempt: Attempt, isStaff: boolean): WebhookAttempt {
  const { id, at, message, cause, arrived, status, fault, milliseconds, answer } = attempt
  const told = { id, at, eventId: message.id, type: message.type, cause }
  return { ...told, arrived, status, fault, milliseconds, answer: isStaff ? answer : null }
}

/** Forgets attempts to send, and secrets that do not sign any more, once they have had their time. */
export const sweepWebhookAttempts = sweepAll('webhook-attempts', async ({ database, clock }) => {
  const now = clock.now()
  await writeAside(database, 'worker', async (tx) => {
    await tx
      .deleteFrom('webhook_attempt')
      .where('at', '<', keptSince(now, retention.webhookAttempt))
      .execute()
    await tx
      .updateTable('webhook_endpoint')
      .set({ old_secret: null, old_until: null })
      .where('old_until', '<=', now)
      .execute()
  })
})
