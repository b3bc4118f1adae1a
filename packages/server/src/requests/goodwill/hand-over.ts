import type { GoodwillMeasure } from '@freigabe/contract'
import type { AccountPlan, GoodwillObstacle } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'

/** Puts a decision on goodwill into the list that the platform carries out; the feed gives it its number. */
export async function handOver(
  unit: Unit,
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
  const { measure, plan } = decision
  await unit.tx
    .insertInto('goodwill_decision')
    .values({
      decision_id: decision.decisionId,
      account_id: decision.account,
      request_id: decision.requestId,
      outcome: measure === null ? 'declined' : 'granted',
      measure: measure === null ? null : JSON.stringify(measure),
      plan: plan === null ? null : JSON.stringify(plan),
      obstacles: decision.obstacles,
      at: unit.now,
    })
    .execute()
  unit.tell({ goodwill: decision.decisionId })
}
