import { readAs } from '../../database/database.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { carryOutDecision } from './carry-out-decision.ts'

/** Carries out what is due, in case its own job has failed for good. */
export const sweepScheduled = sweepEach(
  'scheduled',
  (tx, now) =>
    tx
      .selectFrom('scheduled_decision')
      .select(['account_id', 'decision_id as item', 'due_at'])
      .where('due_at', '<=', now)
      .where('refused', 'is', null),
  async (house, { account, item: decisionId }) => {
    const waiting = await readAs(house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('scheduled_decision')
        .select('case_id')
        .where('account_id', '=', account)
        .where('decision_id', '=', decisionId)
        .executeTakeFirst(),
    )
    if (waiting === undefined) return
    await carryOutDecision(house, { account, caseId: waiting.case_id, decisionId })
  },
)
