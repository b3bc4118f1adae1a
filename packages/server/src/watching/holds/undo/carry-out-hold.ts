import { change } from '../../../change/change.ts'
import { authorOf } from '../../../desk/undo/author-of.ts'
import { carryOutOrKeep } from '../../../desk/undo/carry-out-or-keep.ts'
import { takeOut } from '../../../desk/undo/let-wait.ts'
import { sweepWaiting } from '../../../desk/undo/sweep-waiting.ts'
import type { House } from '../../../house.ts'
import { AppError } from '../../../http/app-error.ts'
import { settleHold } from '../settle-hold.ts'
import type { WaitingOnHold } from './jobs.ts'
import { answersTo, decisionOf } from './schedule-hold.ts'

/**
 * Carries out a decision on a hold once it can no longer be taken back, in one transaction with the end of its wait:
 * running it twice carries it out once. Whoever made it must still be one who may, and must have read all that the
 * account has answered; a decision refused by now stays with its author, and the hold stands.
 */
export async function carryOutHold(house: House, waiting: WaitingOnHold): Promise<void> {
  const { account, holdId, decisionId } = waiting
  await carryOutOrKeep(house, waiting, () =>
    change(house, 'command', account, async (unit) => {
      const row = await takeOut(unit, { holdId }, decisionId)
      if (row === undefined) return
      const by = await authorOf(unit, row)
      if (row.revision !== (await answersTo(unit, holdId))) throw new AppError('HOLD_WENT_ON')
      await settleHold(unit, by, holdId, decisionOf(row))
    }),
  )
}

/** Carries out what is due, in case its own job has failed for good. */
export const sweepScheduledHolds = sweepWaiting(
  'scheduled-holds',
  'hold_id',
  (house, { on, ...waiting }) => carryOutHold(house, { ...waiting, holdId: on }),
)
