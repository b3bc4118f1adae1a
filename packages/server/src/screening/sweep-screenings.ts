import { type DueItem, sweepEach } from '../jobs/sweep.ts'
import { interruptScreening } from './interrupt-screening.ts'
import { screenBatchJob } from './jobs.ts'

/**
 * Ends screenings whose process died with the last try of their job, so that the customer is told. One that
 * is to be tried once more is left to that.
 */
export const sweepScreenings = sweepEach(
  'screenings',
  (tx, now) =>
    tx
      .selectFrom('batch')
      .select(['account_id', 'batch_id as item', 'alive_until as due_at'])
      .where('state', '=', 'screening')
      .where('alive_until', '<=', now)
      .where('removed_at', 'is', null),
  async (house, { account, item: batch }: DueItem) => {
    if (await house.jobs.isUnderWay(screenBatchJob, { account, batch })) return
    await interruptScreening(house, account, batch)
  },
)
