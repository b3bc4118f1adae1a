import { sweepEach } from '../jobs/sweep.ts'
import { foldDeliveries } from './fold-deliveries.ts'

/** A delivery is folded as soon as it is taken in; one that waits longer was left by a process that died. */
const longestSeconds = 5

/** Gives a place to deliveries whose process died after taking them in. */
export const sweepDeliveries = sweepEach(
  'deliveries',
  (tx, now) =>
    tx
      .selectFrom('delivery')
      .select(({ fn }) => ['account_id', 'source_id as item', fn.min('at').as('due_at')])
      .where('waits', '=', true)
      .where('at', '<=', secondsBefore(now))
      .groupBy(['account_id', 'source_id']),
  (house, { account, item: source }) => foldDeliveries(house, { account, source }),
)

function secondsBefore(now: string): string {
  return new Date(Date.parse(now) - longestSeconds * 1000).toISOString()
}
