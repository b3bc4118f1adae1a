import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'

const atOnce = 200

/** Marks the requests whose promised moment has passed without an answer; the log says when. */
export async function sweepOverdueRequests(house: House): Promise<void> {
  const now = house.clock.now()
  const due = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('request')
      .select(['account_id', 'request_id'])
      .where('due_at', '<=', now)
      .where('overdue', '=', false)
      .orderBy('due_at')
      .limit(atOnce)
      .execute(),
  )
  for (const { account_id, request_id } of due) {
    await inRole(house.database, 'command', account_id, async (tx) => {
      const marked = await tx
        .updateTable('request')
        .set({ overdue: true })
        .where('account_id', '=', account_id)
        .where('request_id', '=', request_id)
        .where('due_at', '<=', now)
        .where('overdue', '=', false)
        .returning('request_id')
        .executeTakeFirst()
      // An answer, or another worker, was quicker.
      if (marked === undefined) return
      const by = { kind: 'clock' } as const
      await appendEvents(house.database, tx, account_id, [
        { type: 'request_overdue', subject: request_id, by, at: now, body: {} },
      ])
    })
  }
}
