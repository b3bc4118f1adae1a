import type { GoodwillMeasure } from '@freigabe/contract'
import type { AccountPlan, GoodwillObstacle } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/**
 * Puts a decision on goodwill at the end of the list that the platform carries out. Called last in the
 * transaction, since it holds the lock that makes the order of commits the order of numbers.
 */
export async function handOver(
  house: House,
  tx: Tx,
  decision: {
    decisionId: string
    account: string
    requestId: string
    /** Null where it was declined. */
    measure: GoodwillMeasure | null
    plan: AccountPlan | null
    obstacles: GoodwillObstacle[]
  },
): Promise<void> {
  const { number } = await tx
    .updateTable('goodwill_head')
    .set((row) => ({ number: row('number', '+', 1) }))
    .returning('number')
    .executeTakeFirstOrThrow()
  const { measure, plan } = decision
  await tx
    .insertInto('goodwill_decision')
    .values({
      number,
      decision_id: decision.decisionId,
      account_id: decision.account,
      request_id: decision.requestId,
      outcome: measure === null ? 'declined' : 'granted',
      measure: measure === null ? null : JSON.stringify(measure),
      plan: plan === null ? null : JSON.stringify(plan),
      obstacles: decision.obstacles,
      at: house.clock.now(),
    })
    .execute()
}
