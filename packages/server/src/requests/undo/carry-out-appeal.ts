import type { AppealDecision } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import { authorOf } from '../../desk/undo/author-of.ts'
import { carryOutOrKeep } from '../../desk/undo/carry-out-or-keep.ts'
import { takeOut } from '../../desk/undo/let-wait.ts'
import { sweepWaiting } from '../../desk/undo/sweep-waiting.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { decideAppeal } from '../decide-appeal.ts'
import type { WaitingAppeal } from './jobs.ts'
import { sizeOfThread } from './size-of-thread.ts'

/**
 * Carries out a decision on an appeal once it can no longer be taken back, in one transaction with the end of its
 * wait: running it twice carries it out once. Whoever made it must still be one who may, and must have read all that
 * the account has written; a decision refused by now stays with its author, with the reason.
 */
export async function carryOutAppeal(house: House, waiting: WaitingAppeal): Promise<void> {
  const { account, requestId, decisionId } = waiting
  await carryOutOrKeep(house, waiting, () =>
    change(house, 'command', account, async (unit) => {
      const row = await takeOut(unit, { requestId }, decisionId)
      if (row === undefined) return
      const by = await authorOf(unit, row)
      const size = await sizeOfThread(unit.tx, account, requestId)
      if (row.revision !== size) throw new AppError('REQUEST_WENT_ON')
      await decideAppeal(unit, by, requestId, row.wish as AppealDecision)
    }),
  )
}

/** Carries out what is due, in case its own job has failed for good. */
export const sweepScheduledAppeals = sweepWaiting(
  'scheduled-appeals',
  'request_id',
  (house, { on, ...waiting }) => carryOutAppeal(house, { ...waiting, requestId: on }),
)
