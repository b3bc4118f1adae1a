import { change } from '../change/change.ts'
import { sweepEach } from '../jobs/sweep.ts'

/** Marks the requests whose promised moment has passed without an answer; the log says when. */
export const sweepOverdueRequests = sweepEach(
  'overdue-requests',
  (tx, now) =>
    tx
      .selectFrom('request')
      .select(['account_id', 'request_id as item', 'due_at'])
      .where('due_at', '<=', now)
      .where('overdue', '=', false),
  async (house, { account, item }) => {
    const now = house.clock.now()
    await change(house, 'command', account, async (unit) => {
      const { tx } = unit
      const marked = await tx
        .updateTable('request')
        .set({ overdue: true })
        .where('account_id', '=', account)
        .where('request_id', '=', item)
        .where('due_at', '<=', now)
        .where('overdue', '=', false)
        .returning('request_id')
        .executeTakeFirst()
      // An answer, or another worker, was quicker.
      if (marked === undefined) return
      const by = { kind: 'clock' } as const
      unit.log({ type: 'request_overdue', subject: item, by, at: now, body: {} })
    })
  },
)
