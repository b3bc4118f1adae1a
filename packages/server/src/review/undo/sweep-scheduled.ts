import { inRole } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { carryOutDecision } from './carry-out-decision.ts'

const atOnce = 200

/** Carries out what is due, should its own job have failed for good. */
export async function sweepScheduled(house: House): Promise<void> {
  const due = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('scheduled_decision')
      .select(['account_id', 'case_id', 'decision_id'])
      .where('due_at', '<=', house.clock.now())
      .where('refused', 'is', null)
      .orderBy('due_at')
      .limit(atOnce)
      .execute(),
  )
  for (const { account_id: account, case_id: caseId, decision_id: decisionId } of due) {
    await carryOutDecision(house, { account, caseId, decisionId })
  }
}
