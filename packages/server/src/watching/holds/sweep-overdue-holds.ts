import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { queueMail } from '../../notify/queue-mail.ts'
import { listLeads } from '../list-leads.ts'

/**
 * Marks the holds, and answers to them, at which nobody looked within the promise: the log says when, and
 * leads get a letter. Each once for the same promise.
 */
export const sweepOverdueHolds = sweepEach(
  'overdue-holds',
  (tx, now) =>
    tx
      .selectFrom('hold')
      .select(['account_id', 'hold_id as item', 'look_by as due_at'])
      .where('look_by', '<=', now)
      .where('overdue', '=', false),
  async (house, { account, item }) => {
    await change(house, 'command', account, async (unit) => {
      const { tx, now } = unit
      const marked = await tx
        .updateTable('hold')
        .set({ overdue: true })
        .where('account_id', '=', account)
        .where('hold_id', '=', item)
        .where('look_by', '<=', now)
        .where('overdue', '=', false)
        .returning(['look_by', 'placed_at'])
        .executeTakeFirst()
      // Somebody looked, or another worker was quicker.
      if (marked === undefined) return
      const by = { kind: 'clock' } as const
      unit.log({ type: 'hold_overdue', subject: item, by, at: now, body: {} })
      await writeToLeads(unit, { placedAt: marked.placed_at, lookBy: marked.look_by! })
    })
  },
)

async function writeToLeads(unit: Unit, hold: { placedAt: string; lookBy: string }) {
  const { house, tx, account } = unit
  const { name: accountName } = await tx
    .selectFrom('account')
    .select('name')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const params = { accountName, ...hold, url: `${house.config.url}/holds` }
  for (const to of await unit.as('desk', () => listLeads(tx))) {
    const letter = { template: 'hold_overdue', params } as const
    await queueMail(unit, { account: null, notification: null, to, letter })
  }
}
