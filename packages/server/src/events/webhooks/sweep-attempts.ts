import { writeAside } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { sweepAll } from '../../jobs/sweep.ts'

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
