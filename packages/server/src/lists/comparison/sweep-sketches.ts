import { change } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { forgetSketches } from './sketches.ts'

/** Deletes the sketches of refused imports that were removed, once their time is over. */
export const sweepSketches = sweepEach(
  'sketches',
  (tx, now) =>
    tx
      .selectFrom('sketch')
      .select(['account_id', 'batch_id as item', 'removed_at as due_at'])
      .where('removed_at', '<=', keptSince(now, retention.refusedSketch)),
  async (house, { account, item }) => {
    await change(house, 'command', account, async ({ house, tx }) => {
      await forgetSketches(house, tx, account, [item])
    })
  },
)
