import type { AppealDecision } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import { authorOf } from '../../desk/undo/author-of.ts'
import { carryOutOrKeep } from '../../desk/undo/carry-out-or-keep.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { decideAppeal } from '../decide-appeal.ts'
import type { WaitingAppeal } from './jobs.ts'
import { sizeOfThread } from './scheduled-appeal.ts'

/**
 * Carries out a decision on an appeal once it can no longer be taken back, in one transaction with the end of its
 * wait: running it twice carries it out once. Whoever made it must still be one who may, and must have read all that
 * the account has written; a decision refused by now stays with its author, with the reason.
 */
export async function carryOutAppeal(house: House, waiting: WaitingAppeal): Promise<void> {
  const { account, requestId, decisionId } = waiting
  await carryOutOrKeep(house, waiting, () =>
    change(house, 'command', account, async (unit) => {
      const row = await unit.tx
        .deleteFrom('scheduled_decision')
        .where('account_id', '=', account)
        .where('request_id', '=', requestId)
        .where('decision_id', '=', decisionId)
        .where('refused', 'is', null)
        .returningAll()
        .executeTakeFirst()
      // It was taken back, or another worker was quicker.
      if (row === undefined) return
      const by = await authorOf(unit, row)
      const size = await sizeOfThread(unit.tx, account, requestId)
      if (row.revision !== size) throw new AppError('REQUEST_WENT_ON')
      await decideAppeal(unit, by, requestId, row.wish as AppealDecision)
    }),
  )
}

/** Carries out what is due, in case its own job has failed for good. */
export const sweepScheduledAppeals = sweepEach(
  'scheduled-appeals',
  (tx, now) =>
    tx
      .selectFrom('scheduled_decision')
      .select(['account_id', 'decision_id as item', 'due_at'])
      .where('request_id', 'is not', null)
      .where('due_at', '<=', now)
      .where('refused', 'is', null),
  async (house, { account, item: decisionId }) => {
    const waiting = await readAs(house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('scheduled_decision')
        .select('request_id')
        .where('account_id', '=', account)
        .where('decision_id', '=', decisionId)
        .executeTakeFirst(),
    )
    if (!waiting?.request_id) return
    await carryOutAppeal(house, { account, requestId: waiting.request_id, decisionId })
  },
)
