import type { SweepName } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { sweepEach } from '../../jobs/sweep.ts'

/** Carries out what is due on one kind of subject, in case its own job has failed for good. */
export function sweepWaiting(
  name: SweepName,
  column: 'case_id' | 'request_id' | 'hold_id',
  carryOut: (
    house: House,
    waiting: { account: string; on: string; decisionId: string },
  ) => Promise<void>,
) {
  return sweepEach(
    name,
    (tx, now) =>
      tx
        .selectFrom('scheduled_decision')
        .select(['account_id', 'decision_id as item', 'due_at'])
        .where(column, 'is not', null)
        .where('due_at', '<=', now)
        .where('refused', 'is', null),
    async (house, { account, item: decisionId }) => {
      const waiting = await readAs(house.database, 'worker', null, (tx) =>
        tx
          .selectFrom('scheduled_decision')
          .select(column)
          .where('account_id', '=', account)
          .where('decision_id', '=', decisionId)
          .executeTakeFirst(),
      )
      const on = waiting?.[column]
      if (on != null) await carryOut(house, { account, on, decisionId })
    },
  )
}
